import type { UnitId } from '../../types/domain/ids'
import type { UnitDoc } from '../../types/documents/org'
import type { UnitLevel } from '../../types/domain/org'
import type { Street } from './divisions'

const MUNICIPAL = [
  '市税务局周村分局',
  '市生态环境局周村分局',
  '市公积金中心周村管理部',
  '市公路中心周村站',
  '市气象局周村站',
  '市消防支队周村大队',
  '市邮政管理局周村站',
  '市疾控中心周村站',
  '市图书馆周村分馆',
  '市水文中心周村站',
]
const DISTRICT_UNITS = [
  '区委办公室',
  '区政府办公室',
  '区人大常委会机关',
  '区政协机关',
  '区纪委监委机关',
  '区委组织部',
  '区委宣传部',
  '区委统战部',
  '区委政法委',
  '区委编办',
  '区直机关工委',
  '区委党校',
  '区总工会',
  '团区委',
  '区妇联',
  '区科协',
  '区残联',
  '区工商联',
  '区红十字会',
  '区发展和改革局',
  '区教育和体育局',
  '区科技局',
  '区工业和信息化局',
  '区公安分局',
  '区民政局',
  '区司法局',
  '区财政局',
  '区人力资源和社会保障局',
  '区自然资源局',
  '区住房和城乡建设局',
  '区交通运输局',
  '区水利局',
  '区农业农村局',
  '区商务局',
  '区文化和旅游局',
  '区卫生健康局',
  '区退役军人事务局',
  '区应急管理局',
  '区审计局',
  '区市场监督管理局',
  '区统计局',
  '区医疗保障局',
  '区综合行政执法局',
  '区行政审批服务局',
  '区信访局',
  '区大数据中心',
  '区法院',
  '区检察院',
  '区融媒体中心',
  '区档案馆',
  '区机关事务服务中心',
]

/** What the government of a street or a town is called: 青年路街道办事处, 王村镇政府. */
const townUnitName = (street: Street): string =>
  street.name.endsWith('街道') ? `${street.name}办事处` : `${street.name}政府`

/** Mechanism 37: some 70 units of three levels; every cadre belongs to one. */
export function buildUnits(streets: readonly Street[]): UnitDoc[] {
  const named: [UnitLevel, string][] = [
    ...MUNICIPAL.map((name): [UnitLevel, string] => ['municipal', name]),
    ...DISTRICT_UNITS.map((name): [UnitLevel, string] => ['district', name]),
    ...streets.map((street): [UnitLevel, string] => ['town', townUnitName(street)]),
  ]
  return named.map(([level, name], index) => ({ _id: unitId(index + 1), name, level }))
}

const unitId = (number: number): UnitId => `u${String(number).padStart(3, '0')}`
