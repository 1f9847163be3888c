import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { MOST_ROWS_A_FILE } from '../../../types/domain/rosters'
import type { Cell, Sheet } from '../rules/text'
import { decodeText, readCsv } from './csv'
import { zipFits } from './zip-bounds'

/** Five times what 20,000 rows take. */
export const MOST_FILE_BYTES = 8 * 1024 * 1024
/** Titles, heads and feet come on top of the people. */
const MOST_ROWS = MOST_ROWS_A_FILE + 200
const MOST_COLUMNS = 60
const MOST_SHEETS = 100
/** Merged cells are filled with the value of their first; a sheet of nothing but merges is nobody's list. */
const MOST_FILLED = 400_000

const isZip = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50
/** An old workbook, or a new one behind a password. */
const isCompound = (bytes: Buffer): boolean => bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0

/** The sheets of a file: a workbook or a list of comma-separated values. Its size is bounded before anything unfolds. */
export async function readWorkbook(file: Uint8Array): Promise<readonly Sheet[] | 'fileUnreadable' | 'fileTooLarge'> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length > MOST_FILE_BYTES) return 'fileTooLarge'
  if (isCompound(bytes)) return 'fileUnreadable'
  if (!isZip(bytes)) {
    const text = decodeText(bytes)
    return text === null ? 'fileUnreadable' : [readCsv(text, MOST_ROWS + 1)].filter(({ rows }) => rows.length > 0)
  }
  const fits = zipFits(bytes)
  if (fits !== 'fits') return fits === 'broken' ? 'fileUnreadable' : 'fileTooLarge'
  const workbook = await parse(bytes)
  return workbook === null ? 'fileUnreadable' : sheetsOf(workbook)
}

async function parse(bytes: Buffer): Promise<WorkBook | null> {
  // Half as large again as all the rest of the function, and needed for files only.
  const { read } = await import('@e965/xlsx')
  try {
    return read(bytes, { type: 'buffer', dense: true, cellText: false, cellHTML: false, sheetRows: MOST_ROWS + 1 })
  } catch {
    // Its words may quote the file.
    return null
  }
}

function sheetsOf({ SheetNames, Sheets }: WorkBook): Sheet[] {
  return SheetNames.slice(0, MOST_SHEETS).flatMap((name) => {
    const sheet = Sheets[name]
    const rows = sheet ? rowsOf(sheet) : []
    return rows.length > 0 ? [{ name, rows }] : []
  })
}

/** Only rows that are there: a sheet may claim to reach to the last of a million. */
function rowsOf(sheet: WorkSheet): Sheet['rows'] {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  const filled = mergedValues(sheet, data)
  const rows: { number: number; cells: Cell[] }[] = []
  for (const [index, line] of data.slice(0, MOST_ROWS + 1).entries()) {
    const below = filled.get(index)
    if (!line && !below) continue
    const cells: Cell[] = Array.from(line?.slice(0, MOST_COLUMNS) ?? [], cellOf)
    for (const [column, cell] of below ?? []) cells[column] ??= cell
    // A hole in the list is an empty cell.
    const whole = Array.from(cells, (cell) => cell ?? null)
    if (whole.some((cell) => cell !== null)) rows.push({ number: index + 1, cells: whole })
  }
  return rows
}

/** One unit's name over the rows of all its people: what a merged cell says, it says in each of its rows. */
function mergedValues(sheet: WorkSheet, data: readonly (readonly (CellObject | undefined)[] | undefined)[]) {
  const filled = new Map<number, Map<number, Cell>>()
  let count = 0
  for (const { s, e } of sheet['!merges'] ?? []) {
    const cell = cellOf(data[s.r]?.[s.c])
    // Across columns a merge is a title.
    if (cell === null || e.c !== s.c || s.c >= MOST_COLUMNS) continue
    for (let row = s.r + 1; row <= Math.min(e.r, MOST_ROWS) && count < MOST_FILLED; row += 1, count += 1) {
      const there = filled.get(row) ?? new Map<number, Cell>()
      filled.set(row, there.set(s.c, cell))
    }
  }
  return filled
}

function cellOf(cell: CellObject | undefined): Cell {
  if (!cell) return null
  if (cell.f !== undefined) return { is: 'formula' }
  if (cell.t === 'e') return { is: 'error' }
  const { v } = cell
  if (v === undefined || v === null || v === '') return null
  if (v instanceof Date) return { is: 'text', text: v.toISOString().slice(0, 10) }
  return { is: 'text', text: String(v) }
}
