import {
  type MemberKind,
  type Occupation,
  OCCUPATION_LABEL,
  OCCUPATIONS,
  type Residence,
} from '../../../types/domain/org'
import { short } from './text'

type Read<T> = { readonly value: T } | { readonly why: string }

const YES = /^(是|对|有|y|yes|true|1|√|✓|✔)$/i
const NO = /^(否|不是|非|无|没有|没|n|no|false|0|×|x|\/|-)$/i

const CADRE = /^(机关干部|干部|机关|公务员|机关工作人员|在职干部|下沉干部|机关党员干部|事业干部)$/
const VOLUNTEER = /^(志愿者|志愿|志愿服务者|社会志愿者|普通志愿者)$/
/** Other words for an occupation than its label. */
const OCCUPATION_WORDS: readonly (readonly [RegExp, Occupation])[] = [
  [/^(医生|护士|医务人员|医护人员|医务)$/, 'doctor'],
  [/^(老师|教职工|教师志愿者)$/, 'teacher'],
  [/^(职工|企业员工|员工|工人|国企职工)$/, 'employee'],
  [/^(骑手|快递员|外卖员|快递小哥|新就业群体)$/, 'rider'],
  [/^(退休|退休人员|退休职工|离退休人员|退休干部)$/, 'retiree'],
  [/^(大学生|学生志愿者|高校学生)$/, 'student'],
  [/^(个体户|商户|个体工商户|店主志愿者)$/, 'shopkeeper'],
  [/^(居民|群众|居民志愿者|热心群众)$/, 'resident'],
]

/** What kind of member; an occupation says that they volunteer. `occupation` is null where the word does not say. */
export function readKind(text: string): Read<{ kind: MemberKind; occupation: Occupation | null }> {
  if (text === '') return { why: '没填类别，请填“机关干部”或“志愿者”' }
  if (CADRE.test(text)) return { value: { kind: 'cadre', occupation: 'cadre' } }
  if (VOLUNTEER.test(text)) return { value: { kind: 'volunteer', occupation: null } }
  const occupation =
    OCCUPATIONS.find((one) => OCCUPATION_LABEL[one] === text) ??
    OCCUPATION_WORDS.find(([words]) => words.test(text))?.[1]
  if (occupation) return { value: { kind: 'volunteer', occupation } }
  return { why: `不认识的类别“${short(text)}”，请填“机关干部”或“志愿者”` }
}

const SENIOR =
  /副科|正科|科级|副处|正处|处级|副县|正县|县级|副局|正局|厅|四级调研员|三级调研员|二级调研员|一级调研员|一级主任科员|二级主任科员|三级主任科员|四级主任科员/
const JUNIOR = /^(科员|办事员|一级科员|二级科员|试用期|股级|无级别|一般干部|工勤|管理岗|专技岗|副股级|正股级)$/

/** 副科级以上; null where the cell is empty: nothing is said. */
export function readRank(text: string): Read<boolean | null> {
  if (text === '') return { value: null }
  if (YES.test(text)) return { value: true }
  if (NO.test(text) || JUNIOR.test(text) || /以下/.test(text)) return { value: false }
  if (SENIOR.test(text)) return { value: true }
  return { why: `不认识的职务级别“${short(text)}”，请填“副科级以上”或“科员”` }
}

const MEMBER = /^(中共党员|党员|中共预备党员|预备党员|共产党员|中国共产党党员)$/
const NOT_MEMBER =
  /^(群众|团员|共青团员|无党派|无党派人士|民主党派|非党员|积极分子|入党积极分子|民革党员|民盟盟员|民建会员|九三学社社员|农工党党员|致公党党员|台盟盟员|民进会员)$/

export function readParty(text: string): Read<boolean | null> {
  if (text === '') return { value: null }
  if (MEMBER.test(text) || YES.test(text)) return { value: true }
  if (NOT_MEMBER.test(text) || NO.test(text)) return { value: false }
  return { why: `不认识的政治面貌“${short(text)}”，请填“中共党员”或“群众”` }
}

/** Where a unit says that somebody lives. */
export function readResidence(text: string): Read<Residence> {
  if (text === '' || /^(不清楚|不详|未知|不知道|待核实)$/.test(text)) return { value: 'unknown' }
  if (/^(区外|外区|市区|张店|张店区|淄川|淄川区|博山|博山区|临淄|临淄区|桓台|桓台县|外地|外市|济南)$/.test(text))
    return { value: 'outside' }
  if (NO.test(text)) return { value: 'outside' }
  if (YES.test(text) || /^(区内|本区|周村|周村区)/.test(text)) return { value: 'inside' }
  return { why: `看不出住在区内还是区外：“${short(text)}”，请填“区内”“区外”或“不清楚”` }
}
