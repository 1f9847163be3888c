import type { WorkSheet } from '@e965/xlsx'

/** A text; a whole number that the reader may add up; or money, shown in yuan. */
export type PageCell = string | number | { readonly fen: number }

/** One sheet of a workbook. */
export interface Page {
  readonly name: string
  readonly rows: readonly (readonly PageCell[])[]
  /** Letters that a column is wide. */
  readonly widths: readonly number[]
}

/** Text that a program which opens the file could take for a formula, or for a command. */
const ACTIVE = /^[=+\-@\p{Cc}＝＋－＠]/u

/** With an apostrophe in front it is a text and nothing else; our own import takes it off again. */
const inert = (text: string): string => (ACTIVE.test(text) ? `'${text}` : text)

/** Text by its type and its format: a number typed over it stays as it was typed. */
const cellOf = (value: PageCell) => {
  if (typeof value === 'string') return { t: 's' as const, v: inert(value), z: '@' }
  return typeof value === 'number'
    ? { t: 'n' as const, v: value, z: '#,##0' }
    : { t: 'n' as const, v: value.fen / 100, z: '#,##0.00' }
}

/** A workbook, as base64: the same pages make the same bytes. */
export async function writeWorkbook(pages: readonly Page[]): Promise<string> {
  const { utils, write } = await import('@e965/xlsx')
  const book = utils.book_new()
  for (const { name, rows, widths } of pages) {
    const sheet: WorkSheet = utils.aoa_to_sheet([])
    utils.sheet_add_aoa(
      sheet,
      rows.map((row) => row.map(cellOf)),
    )
    sheet['!cols'] = widths.map((wch) => ({ wch }))
    utils.book_append_sheet(book, sheet, name)
  }
  const made: unknown = write(book, { type: 'base64', bookType: 'xlsx', compression: true })
  if (typeof made !== 'string') throw new TypeError('a workbook was not written as text')
  return made
}
