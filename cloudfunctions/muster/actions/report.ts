import type { DivisionCode } from '../../../types/domain/ids'
import type { MusterReportDoc } from '../../../types/documents/muster'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { cutTo } from '../rules/cut'
import { loadReport } from '../store'

const viewOf = (whole: MusterReportDoc, scope: DivisionCode) => {
  const { at, totals, streets, grids } = cutTo(whole, scope)
  return {
    at: at.getTime(),
    totals: { ...totals },
    streets: streets.map(({ id, called, curve }) => ({ id, called, curve: curve.map((point) => ({ ...point })) })),
    grids: grids.map((grid) => ({ ...grid })),
  }
}

/** The after-action report of one order, cut to a place; 2 trips. */
export const report = loadingAction(
  'muster.report',
  ({ orderId }, db) => loadReport(db, orderId),
  async ({ scope }, _call, whole) => (whole ? done(viewOf(whole, scope)) : refuse('notReported')),
)
