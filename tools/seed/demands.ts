import type { Settlement } from '../../types/domain/org'
import type { TaskKind } from '../../types/domain/tasks'
import type { YearMonth } from '../../types/domain/time'

/** Something a community asks for, as its worker would write it: a title of at most 14 letters, an hour, some hands. */
export interface Demand {
  readonly title: string
  readonly kind: TaskKind
  /** Null: people meet at the station. */
  readonly place: string | null
  /** `08:00`, UTC+8. */
  readonly from: string
  readonly minutes: number
  readonly places: readonly [least: number, most: number]
  readonly toBring?: string
  /** Left out where it fits a village as well as a community. */
  readonly only?: Settlement
  /** Months of the year in which it makes sense; left out for all. */
  readonly months?: readonly number[]
}

// prettier-ignore
const DEMANDS: readonly Demand[] = [
  { title: '陪独居老人去复查', kind: 'specialCare', place: '区医院门诊楼', from: '08:00', minutes: 210, places: [3, 5], toBring: '能开车的最好' },
  { title: '给高龄老人送棉被', kind: 'specialCare', place: null, from: '09:00', minutes: 120, places: [4, 6], months: [10, 11, 12, 1] },
  { title: '给残疾人家修水管', kind: 'specialCare', place: null, from: '14:00', minutes: 120, places: [2, 3], toBring: '会水电的带上工具' },
  { title: '给行动不便的人理发', kind: 'specialCare', place: null, from: '08:30', minutes: 180, places: [2, 4], toBring: '理发工具' },
  { title: '帮老人交医保', kind: 'specialCare', place: null, from: '09:00', minutes: 150, places: [2, 4], months: [9, 10, 11, 12] },
  { title: '给困难户送米面', kind: 'specialCare', place: null, from: '14:30', minutes: 120, places: [3, 6], toBring: '三轮车或小推车' },
  { title: '敲门看看独居老人', kind: 'householdVisit', place: null, from: '16:00', minutes: 120, places: [4, 8] },
  { title: '上门登记新租户', kind: 'householdVisit', place: null, from: '19:00', minutes: 120, places: [3, 6], only: 'urban' },
  { title: '入户看看燃气灶', kind: 'householdVisit', place: null, from: '18:30', minutes: 120, places: [4, 8], only: 'urban' },
  { title: '问问家里暖不暖', kind: 'householdVisit', place: null, from: '18:30', minutes: 90, places: [4, 6], months: [11, 12, 1, 2] },
  { title: '问问留守老人缺啥', kind: 'householdVisit', place: null, from: '09:30', minutes: 150, places: [2, 4], only: 'rural' },
  { title: '教老人用智能手机', kind: 'cultureSport', place: null, from: '09:00', minutes: 120, places: [2, 4] },
  { title: '周末亲子读书会', kind: 'cultureSport', place: '社区图书室', from: '15:00', minutes: 120, places: [2, 4], only: 'urban' },
  { title: '帮秧歌队搬锣鼓', kind: 'cultureSport', place: '文化广场', from: '18:00', minutes: 150, places: [3, 5] },
  { title: '象棋赛维持秩序', kind: 'cultureSport', place: '小区凉亭', from: '14:00', minutes: 180, places: [2, 4], only: 'urban' },
  { title: '村里放电影搭把手', kind: 'cultureSport', place: '村文化广场', from: '18:00', minutes: 180, places: [2, 4], only: 'rural' },
  { title: '重阳节包饺子', kind: 'cultureSport', place: null, from: '08:30', minutes: 180, places: [5, 8], months: [10] },
  { title: '给租户讲燃气安全', kind: 'outreach', place: null, from: '19:00', minutes: 90, places: [2, 4], only: 'urban' },
  { title: '讲讲怎么防诈骗', kind: 'outreach', place: null, from: '09:30', minutes: 120, places: [2, 4] },
  { title: '挨户讲垃圾分类', kind: 'outreach', place: '各楼院门口', from: '17:30', minutes: 120, places: [3, 6], only: 'urban' },
  { title: '讲冬天用火用电', kind: 'outreach', place: null, from: '09:00', minutes: 120, places: [2, 4], months: [10, 11, 12, 1] },
  { title: '给乡亲念念新政策', kind: 'outreach', place: '村委会大院', from: '19:00', minutes: 90, places: [1, 3], only: 'rural' },
  { title: '整理废旧自行车', kind: 'environment', place: '3 号楼车棚', from: '08:30', minutes: 150, places: [4, 6], toBring: '手套', only: 'urban' },
  { title: '清楼道里的堆物', kind: 'environment', place: null, from: '08:30', minutes: 180, places: [4, 8], toBring: '手套、口罩', only: 'urban' },
  { title: '铲小广告', kind: 'environment', place: '沿街楼院', from: '14:00', minutes: 120, places: [3, 6], toBring: '小铲子', only: 'urban' },
  { title: '扫落叶清雨水口', kind: 'environment', place: '小区主路', from: '07:00', minutes: 120, places: [4, 8], months: [10, 11, 12] },
  { title: '捡河道边的垃圾', kind: 'environment', place: '村东河道', from: '08:00', minutes: 180, places: [4, 6], toBring: '雨靴、手套', only: 'rural' },
  { title: '收拾村口柴草堆', kind: 'environment', place: '村口', from: '14:00', minutes: 150, places: [3, 6], toBring: '铁锨', only: 'rural' },
  { title: '夜里巡楼查楼道堆物', kind: 'publicOrder', place: '南门岗亭', from: '19:00', minutes: 120, places: [4, 6], toBring: '手电筒', only: 'urban' },
  { title: '上学时段护学', kind: 'publicOrder', place: '小学门口', from: '07:00', minutes: 60, places: [3, 6], toBring: '反光背心站点有' },
  { title: '小区门口疏导交通', kind: 'publicOrder', place: '小区北门', from: '17:00', minutes: 120, places: [2, 4], only: 'urban' },
  { title: '夜里在村里转一圈', kind: 'publicOrder', place: null, from: '20:00', minutes: 120, places: [2, 4], toBring: '手电筒', only: 'rural' },
  { title: '劝住烧秸秆的', kind: 'publicOrder', place: '村南地头', from: '15:00', minutes: 180, places: [3, 6], only: 'rural', months: [6, 9, 10, 11] },
  { title: '社区食堂帮厨', kind: 'other', place: '社区食堂', from: '09:00', minutes: 180, places: [2, 3], only: 'urban' },
  { title: '清点应急物资', kind: 'other', place: null, from: '14:30', minutes: 120, places: [2, 4] },
  { title: '给站点搬桌椅', kind: 'other', place: null, from: '08:30', minutes: 90, places: [3, 5] },
  { title: '登记电动车充电桩', kind: 'other', place: '各楼院车棚', from: '15:00', minutes: 120, places: [2, 4], only: 'urban' },
]

/** What a community of this kind may ask for in this month. */
export const demandsFor = (settlement: Settlement, month: YearMonth): Demand[] => {
  const ofYear = Number(month.slice(5))
  return DEMANDS.filter(
    ({ only, months }) =>
      (only === undefined || only === settlement) && (months === undefined || months.includes(ofYear)),
  )
}
