import { type ImportKind, MOST_ROWS_A_FILE, ROWS_A_PART } from '../../../types/domain/rosters'
import { type Column, COLUMNS_OF, findHead, type Head, isHeadAgain, notesOn } from './columns'
import type { ReadRow } from './read-row'
import { textsOf } from './read-row'
import type { Kept } from './rows'
import { bare, type Cell, type Sheet, short, tidy, withoutDigits } from './text'

/** The sheet of our own template that tells how to fill in the other. */
const TOLD = '说明'
/** What stands at the foot of a list, and the examples that somebody left in. */
const NOBODY = /^(合计|总计|小计|共计|制表|填表|审核|备注|注[:：]|说明|示例|例[:：])/
/** How much of a cell goes back to the clerk, and of a row; enough for anybody's, and a part stays small. */
const CELL_KEPT = 60
const ROW_KEPT = 240

const textOf = (cell: Cell | undefined): string => (cell?.is === 'text' ? tidy(cell.text) : '')

interface People {
  readonly sheet: Sheet
  readonly head: Head
}

export type CheckedFile<R> = { readonly rows: readonly Kept<R>[]; readonly notes: readonly string[] }

/**
 * Reads every row of every sheet that has the columns: what is in order, and what is not and why.
 * @param read one row's texts
 * @returns or why the file as a whole cannot be taken
 */
export function checkFile<R extends { readonly name: string; readonly phone: string }>(
  kind: ImportKind,
  sheets: readonly Sheet[],
  read: (texts: Extract<ReturnType<typeof textsOf>, { texts: unknown }>['texts']) => ReadRow<R>,
): CheckedFile<R> | 'columnsMissing' | 'fileEmpty' | 'fileTooLarge' {
  const filled = sheets.filter(({ name, rows }) => name !== TOLD && rows.length > 0)
  if (filled.length === 0) return 'fileEmpty'
  const people = filled.flatMap((sheet): People[] => {
    const head = findHead(kind, sheet)
    return head ? [{ sheet, head }] : []
  })
  if (people.length === 0) return 'columnsMissing'
  const rows = people.flatMap(({ sheet, head }) =>
    rowsOf(sheet, head).map(({ number, cellOf }): Kept<R> => {
      const seen = textsOf(kind, cellOf)
      const reading = 'why' in seen ? seen : read(seen.texts)
      return {
        row: number,
        sheet: people.length > 1 ? short(sheet.name, 20) : null,
        cells: keptCells(kind, cellOf),
        read: 'read' in reading ? reading.read : null,
        why: 'why' in reading ? reading.why : null,
      }
    }),
  )
  if (rows.length === 0) return 'fileEmpty'
  if (rows.length > MOST_ROWS_A_FILE) return 'fileTooLarge'
  return { rows: withoutRepeats(rows), notes: notesOnFile(filled, people) }
}

/** The rows below a head that tell of somebody. */
function rowsOf(sheet: Sheet, head: Head) {
  return sheet.rows.flatMap(({ number, cells }) => {
    const cellOf = (column: Column): Cell => cells[head.places.get(column) ?? -1] ?? null
    const empty = [...head.places.values()].every((place) => !cells[place] || isBlank(cells[place]))
    const first = textOf(cells.find((cell) => cell !== null))
    const nobody = NOBODY.test(textOf(cellOf('name'))) || (NOBODY.test(first) && textOf(cellOf('phone')) === '')
    const skipped = number <= head.row || empty || nobody || isHeadAgain(head, cells)
    return skipped ? [] : [{ number, cellOf }]
  })
}

const isBlank = (cell: Cell): boolean => cell?.is === 'text' && tidy(cell.text) === ''

/** What goes back to the clerk when the row is not taken. */
function keptCells(kind: ImportKind, cellOf: (column: Column) => Cell): string[] {
  let left = ROW_KEPT
  return COLUMNS_OF[kind].map((column) => {
    const kept = Array.from(textOf(cellOf(column))).slice(0, Math.min(CELL_KEPT, left))
    left -= kept.length
    return kept.join('')
  })
}

/** The first row of a number counts; what comes after it is for the clerk to look at. */
function withoutRepeats<R extends { readonly name: string; readonly phone: string }>(
  rows: readonly Kept<R>[],
): Kept<R>[] {
  const first = new Map<string, Kept<R>>()
  return rows.map((kept) => {
    if (!kept.read) return kept
    const before = first.get(kept.read.phone)
    if (!before) {
      first.set(kept.read.phone, kept)
      return kept
    }
    const where = `${before.sheet ? `“${before.sheet}”` : ''}第 ${before.row} 行`
    const same = before.read?.name === kept.read.name
    return { ...kept, read: null, why: same ? `和${where}是同一个人` : `手机号和${where}一样，名字不一样` }
  })
}

function notesOnFile(filled: readonly Sheet[], people: readonly People[]): string[] {
  const read = new Set(people.map(({ sheet }) => sheet))
  const passed = filled.filter((sheet) => !read.has(sheet)).map(({ name }) => `“${short(withoutDigits(bare(name)))}”`)
  return [
    ...new Set([
      ...people.flatMap(({ head }) => notesOn(head)),
      ...(passed.length > 0 ? [`${passed.slice(0, 8).join('、')}里没有姓名和手机号这些列，没有读。`] : []),
    ]),
  ]
}

/** A file's rows in parts that are applied one by one. */
export const inParts = <R>(rows: readonly Kept<R>[]): Kept<R>[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_A_PART) }, (_part, index) =>
    rows.slice(index * ROWS_A_PART, (index + 1) * ROWS_A_PART),
  )
