import { read, utils } from '@e965/xlsx'
import { sheetsOf } from '../../../cloudfunctions/alliance/rules/sheet'
import { writeWorkbook } from '../../../cloudfunctions/_kernel/workbook'
import { statementOf, takenChain } from '../../support/statements'

const taken = takenChain({ points: [30, 50], returned: true })
const { statements, statementParts } = statementOf(taken)
const [statement] = statements
const lines = statementParts[0]?.lines ?? []
const ledger = { postings: lines.length, points: lines.reduce((sum, { points }) => sum + points, 0) }

test('a statement’s workbook holds numbers as numbers, and its totals rows say what the statement and the ledger say', async () => {
  const book = read(await writeWorkbook(sheetsOf(statement, lines, ledger)), { type: 'base64' })
  expect(book.SheetNames).toEqual(['合计', '按品项', '明细'])
  const rowsOf = (name: string) => utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 })
  const each = rowsOf('明细')
  const sum = each.slice(1, -1).reduce((so, row) => so + Number(row[3]), 0)
  expect(each.slice(1, -1).map((row) => typeof row[3])).toEqual(['number', 'number', 'number'])
  expect(each.at(-1)).toEqual(['合计', '3 笔', '', sum, 0, '', ''])
  expect(rowsOf('按品项').at(-1)).toEqual(['合计', 2, 80, 1, 50, sum, 0])
  expect(rowsOf('合计')).toContainEqual(['和账本', '对得上'])
  expect(sum).toBe(ledger.points)
})

test('a total that the ledger does not bear out says so', () => {
  const [summary] = sheetsOf(statement, lines, { ...ledger, points: 1 })
  expect(summary?.rows).toContainEqual(['和账本', '对不上，请告诉社区和区里'])
})
