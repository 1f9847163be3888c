import type { DivisionCode } from '../../../types/domain/ids'
import type { MusterReportDoc } from '../../../types/documents/muster'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { cutTo } from '../rules/cut'
import { gridLessons, loadReport } from '../store'

const viewOf = (whole: MusterReportDoc, scope: DivisionCode) => {
  const { at, totals, streets, grids } = cutTo(whole, scope)
  return {
    at: at.getTime(),
    totals: { ...totals },
    streets: streets.map(({ id, name, called, curve }) => ({
      id,
      name,
      called,
      curve: curve.map((point) => ({ ...point })),
    })),
    grids: grids.map((grid) => ({ ...grid })),
  }
}

type Learnt = Awaited<ReturnType<typeof gridLessons>>[number]

const lessonOf = ({ gridId, gridName, lesson }: Learnt) =>
  lesson ? [{ gridId, gridName, byName: lesson.byName, at: lesson.at.getTime(), text: lesson.text }] : []

/** The after-action report of one order, cut to a place, with what was learnt in its grids; 3 trips in one round. */
export const report = loadingAction(
  'muster.report',
  ({ orderId, scope }, db) => Promise.all([loadReport(db, orderId), gridLessons(db, orderId, scope)]),
  async ({ scope }, _call, [whole, learnt]) =>
    whole ? done({ ...viewOf(whole, scope), lessons: learnt.flatMap(lessonOf) }) : refuse('notReported'),
)
