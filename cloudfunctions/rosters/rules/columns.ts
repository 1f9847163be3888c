import type { ImportKind } from '../../../types/domain/rosters'
import { bare, type Cell, type Sheet, short, withoutDigits } from './text'

export type Column = 'name' | 'phone' | 'kind' | 'grid' | 'unit' | 'rank' | 'party' | 'address' | 'residence'

/** What a column is called in the files we make. */
export const COLUMN_LABEL = {
  name: '姓名',
  phone: '手机号',
  kind: '类别',
  grid: '网格',
  unit: '单位',
  rank: '职务级别',
  party: '政治面貌',
  address: '住址',
  residence: '居住地',
} as const satisfies Record<Column, string>

/** The columns of a file of each kind, in order. */
export const COLUMNS_OF = {
  members: ['name', 'phone', 'kind', 'grid', 'unit', 'rank', 'party', 'address'],
  staff: ['name', 'phone', 'unit', 'rank', 'residence'],
} as const satisfies Record<ImportKind, readonly Column[]>

/** Without these a file tells of nobody. */
const NEEDED = {
  members: ['name', 'phone'],
  staff: ['name', 'phone', 'unit'],
} as const satisfies Record<ImportKind, readonly Column[]>

/** What clerks call them. */
const ALIASES: Readonly<Record<Column, readonly string[]>> = {
  name: ['姓名', '名字', '人员姓名', '干部姓名', '志愿者姓名', '姓名全称'],
  phone: ['手机号', '手机', '手机号码', '电话', '电话号码', '联系电话', '联系方式', '移动电话', '联系手机', '本人电话'],
  kind: ['类别', '人员类别', '人员类型', '身份', '身份类别', '类型', '人员身份'],
  grid: ['网格', '所在网格', '网格名称', '所属网格', '网格编码', '网格编号', '网格代码', '编入网格', '居住网格'],
  unit: ['单位', '工作单位', '所在单位', '单位名称', '所属单位', '部门', '部门单位'],
  rank: ['职务级别', '级别', '职级', '职务职级', '行政级别', '副科级以上', '是否副科级以上', '职务'],
  party: ['政治面貌', '党员', '是否党员', '中共党员', '是否中共党员', '面貌'],
  address: ['住址', '家庭住址', '地址', '家庭地址', '现住址', '详细地址', '居住地址', '现居住地址', '住所'],
  residence: ['居住地', '居住区域', '居住情况', '是否住在区内', '区内区外', '居住地区'],
}

/** Where the other kind of file says it with this word. */
const BY_KIND: Readonly<Record<ImportKind, Readonly<Record<string, Column>>>> = {
  members: { 居住地: 'address' },
  staff: {},
}

/** On purpose not read: nothing here needs them. */
const NEVER_READ = /身份证|证件号|公民身份|社保卡|银行卡/

/** Titles and notes may stand above the head. */
const HEAD_WITHIN = 15
const NOTED = 8

const columnNamed = new Map(
  (Object.keys(ALIASES) as Column[]).flatMap((column) => ALIASES[column].map((alias) => [alias, column] as const)),
)

/** What a head's cell says, without what stands around it: `＊联系电话（必填）` → `联系电话`. */
const headText = (cell: Cell): string =>
  cell?.is === 'text' ? bare(cell.text).replaceAll(/[（(【[].*?[)）】\]]|[*※:：。、]/gu, '') : ''

const columnOf = (kind: ImportKind, text: string): Column | undefined => {
  const column = BY_KIND[kind][text] ?? columnNamed.get(text)
  const wanted: readonly Column[] = COLUMNS_OF[kind]
  return column && wanted.includes(column) ? column : undefined
}

/** Where a sheet's columns are. */
export interface Head {
  /** The row's number in the file. */
  readonly row: number
  readonly places: ReadonlyMap<Column, number>
  /** The head's own texts, to know it again where it is repeated. */
  readonly texts: readonly string[]
}

/** The row that names the columns: the one of the first rows that names most of them, if it names all that are needed. */
export function findHead(kind: ImportKind, sheet: Sheet): Head | null {
  const heads = sheet.rows.slice(0, HEAD_WITHIN).map(({ number, cells }): Head => {
    const texts = cells.map(headText)
    const places = new Map<Column, number>()
    for (const [place, text] of texts.entries()) {
      const column = columnOf(kind, text)
      // The first of two columns of one meaning counts.
      if (column && !places.has(column)) places.set(column, place)
    }
    return { row: number, places, texts }
  })
  const best = heads.reduce<Head | null>((a, b) => (a && a.places.size >= b.places.size ? a : b), null)
  return best && NEEDED[kind].every((column) => best.places.has(column)) ? best : null
}

/** What a head names that is not read, in a sentence each. */
export function notesOn({ texts, places }: Head): string[] {
  const read = new Set(places.values())
  const rest = texts.filter((text, place) => text !== '' && !read.has(place))
  const secret = rest.filter((text) => NEVER_READ.test(text))
  const unknown = rest.filter((text) => !NEVER_READ.test(text) && text !== '原因' && text !== '序号')
  const named = (list: readonly string[]) =>
    list
      .slice(0, NOTED)
      .map((text) => `“${short(withoutDigits(text))}”`)
      .join('、')
  return [
    ...(secret.length > 0 ? [`${named(secret)}用不着，没有读，也没有存。`] : []),
    ...(unknown.length > 0 ? [`${named(unknown)}这${unknown.length > 1 ? '些' : ''}列用不上，没有读。`] : []),
  ]
}

/** A head that is printed again on every page is nobody. */
export const isHeadAgain = (head: Head, cells: readonly Cell[]): boolean => {
  const texts = cells.map(headText)
  return [...head.places.values()].every((place) => texts[place] === head.texts[place])
}
