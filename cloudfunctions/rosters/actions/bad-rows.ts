import type { ImportDoc } from '../../../types/documents/rosters'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import type { Db } from '../../_kernel/db'
import { openRows } from '../keep-rows'
import { COLUMN_LABEL, COLUMNS_OF } from '../rules/columns'
import { WIDTHS } from '../rules/template'
import type { Kept } from '../rules/rows'
import { loadImport, partsFrom } from '../store'
import { writeWorkbook } from '../../_kernel/workbook'

/**
 * The rows that did not go in, as a file to be mended and imported again: the importer's own rows come back as they were, with the
 * reason behind them. 2 trips, and one for every 2,500 rows of the import.
 */
export const badRows = loadingAction(
  'rosters.badRows',
  ({ importId }, db) => loadImport(db, importId),
  async ({ scope }, { db }, document) => {
    if (!document || document.scope !== scope) return refuse('notFound')
    const rows = await rowsLeft(db, document)
    if (rows.length === 0) return refuse('nothingBad')
    const columns = COLUMNS_OF[document.kind]
    const head = [...columns.map((column) => COLUMN_LABEL[column]), '原因']
    const lines = rows.map(({ cells, why, row, sheet }) => [
      ...columns.map((_column, place) => cells[place] ?? ''),
      `${sheet ? `“${sheet}”` : ''}第 ${row} 行：${why ?? ''}`,
    ])
    const widths = [...columns.map((column) => WIDTHS[column]), 48]
    const base64 = await writeWorkbook([{ name: '填写', rows: [head, ...lines], widths }])
    return done({ name: '没导进去的行.xlsx', base64 })
  },
)

async function rowsLeft(db: Db, { _id, parts }: ImportDoc): Promise<Kept<unknown>[]> {
  const left: Kept<unknown>[] = []
  for (let part = 0; part < parts;) {
    const some = await partsFrom(db, _id, part)
    const last = some.at(-1)
    if (!last) break
    for (const one of some) left.push(...openRows(one).filter(({ read }) => read === null))
    part = last.part + 1
  }
  return left
}
