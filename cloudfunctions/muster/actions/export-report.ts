import { dayOf } from '../../../types/domain/time'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { writeWorkbook } from '../../_kernel/workbook'
import { titleOf } from '../publish'
import { cutTo } from '../rules/cut'
import { loadOrder, loadReport } from '../store'

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

/** The report as a workbook: every grid, and each street's curve; 3 trips in one round. */
export const exportReport = loadingAction(
  'muster.exportReport',
  ({ orderId }, db) => Promise.all([loadOrder(db, orderId), loadReport(db, orderId)]),
  async ({ scope }, _call, [order, whole]) => {
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
    ])
    return done({ name: `${titleOf(order)} ${dayOf(order.at.getTime())}.xlsx`, base64 })
  },
)
