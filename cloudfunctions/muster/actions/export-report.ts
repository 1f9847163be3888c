import { titleOf } from '../../../types/domain/muster'
import { clockOf, dayOf } from '../../../types/domain/time'
import type { OrderDoc } from '../../../types/documents/muster'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { writeWorkbook } from '../../_kernel/workbook'
import { cutTo } from '../rules/cut'
import { toldIn } from '../rules/told'
import { gridWords, loadOrder, loadReport } from '../store'

const GRID_HEAD = [
  '网格',
  '应到',
  '需要',
  '看过',
  '在路上',
  '到了',
  '来不了',
  '已离开',
  '外来支援',
  '迟到',
  '服务人数',
  '服务分钟',
  '过半到齐（分钟）',
]
const CURVE_HEAD = ['街道', '下令后（分钟）', '看过', '说来', '到了']

const TOLD_HEAD = ['网格', '什么时候', '谁报的', '情况', '照片']
const LESSON_HEAD = ['哪里', '谁写的', '什么时候', '下次怎么更好']

type Words = Awaited<ReturnType<typeof gridWords>>

const moment = (at: Date): string => `${dayOf(at.getTime())} ${clockOf(at.getTime())}`

/** What was reported while it went on, in the order in which it came. */
const toldRows = (words: Words): string[][] =>
  toldIn(words)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ gridName, at, byName, text, fileId }) => [gridName, moment(at), byName, text, fileId ? '有' : ''])

/** What each level would do better, the widest first, then the grids. */
function lessonRows({ lessons }: OrderDoc, words: Words): string[][] {
  const levels = Object.entries(lessons).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
  return [
    ...levels.flatMap(([, one]) => (one ? [[one.scopeName, one.byName, moment(one.at), one.text]] : [])),
    ...words.flatMap(({ gridName, lesson }) =>
      lesson ? [[gridName, lesson.byName, moment(lesson.at), lesson.text]] : [],
    ),
  ]
}

/** The report as a workbook: every grid, each street's curve, what was reported and what was learnt; 4 trips in one round. */
export const exportReport = loadingAction(
  'muster.exportReport',
  ({ orderId, scope }, db) =>
    Promise.all([loadOrder(db, orderId), loadReport(db, orderId), gridWords(db, orderId, scope)]),
  async ({ scope }, _call, [order, whole, words]) => {
    if (!order) return refuse('notFound')
    if (!whole) return refuse('notReported')
    const { grids, streets } = cutTo(whole, scope)
    const lines = grids.map((grid) => [
      grid.name,
      ...[grid.called, grid.needed, grid.read, grid.coming, grid.arrived, grid.cannot, grid.left, grid.helpers].map(
        String,
      ),
      ...[grid.late, grid.served, grid.minutes].map(String),
      grid.halfAfter === null ? '' : String(grid.halfAfter),
    ])
    const curve = streets.flatMap(({ name, curve: points }) =>
      points.map(({ minute, read, coming, arrived }) => [name, ...[minute, read, coming, arrived].map(String)]),
    )
    const base64 = await writeWorkbook([
      { name: '各网格', rows: [GRID_HEAD, ...lines], widths: [24, ...GRID_HEAD.slice(1).map(() => 10)] },
      { name: '响应过程', rows: [CURVE_HEAD, ...curve], widths: [14, 16, 10, 10, 10] },
      { name: '现场情况', rows: [TOLD_HEAD, ...toldRows(words)], widths: [24, 18, 10, 60, 6] },
      { name: '下次怎么更好', rows: [LESSON_HEAD, ...lessonRows(order, words)], widths: [24, 10, 18, 60] },
    ])
    return done({ name: `${titleOf(order)} ${dayOf(order.at.getTime())}.xlsx`, base64 })
  },
)
