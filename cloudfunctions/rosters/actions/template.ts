import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { COLUMN_LABEL, COLUMNS_OF } from '../rules/columns'
import { EXAMPLES, EXPLAINED, WIDTHS } from '../rules/template'
import { writeWorkbook } from '../../_kernel/workbook'

const NAMES = { members: '人员名册模板.xlsx', staff: '单位名册模板.xlsx' } as const

/** The empty file with two examples, and what each column takes (mechanisms 8 and 10); one trip, the account read. */
export const template = action('rosters.template', async ({ kind }) => {
  const columns = COLUMNS_OF[kind]
  const head = columns.map((column) => COLUMN_LABEL[column])
  const widths = columns.map((column) => WIDTHS[column])
  const base64 = await writeWorkbook([
    { name: '填写', rows: [head, ...EXAMPLES[kind]], widths },
    { name: '说明', rows: [['列', '怎么填'], ...EXPLAINED[kind]], widths: [12, 60] },
  ])
  return done({ name: NAMES[kind], base64 })
})
