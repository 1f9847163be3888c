import type { DivisionCode } from '../../../types/domain/ids'
import type { MusterReportDoc } from '../../../types/documents/muster'
import { REPORTS_SHOWN } from '../../../types/domain/muster'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { cutTo } from '../rules/cut'
import { toldIn } from '../rules/told'
import { gridWords, loadReport } from '../store'

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

type Words = Awaited<ReturnType<typeof gridWords>>[number]

const lessonOf = ({ gridId, gridName, lesson }: Words) =>
  lesson ? [{ gridId, gridName, byName: lesson.byName, at: lesson.at.getTime(), text: lesson.text }] : []

/** The newest short reports with links to their pictures: one trip more, when there are any. */
async function toldOf({ files }: Call, told: ReturnType<typeof toldIn>) {
  const shown = told.slice(0, REPORTS_SHOWN)
  const pictures = shown.flatMap(({ fileId }) => fileId ?? [])
  const links = pictures.length === 0 ? new Map<string, string>() : await files.links(pictures)
  return shown.map(({ id, gridId, gridName, byName, at, text, fileId }) => ({
    id,
    gridId,
    gridName,
    byName,
    at: at.getTime(),
    text,
    picture: (fileId && links.get(fileId)) ?? null,
  }))
}

/** The after-action report of one order, cut to a place, with what was reported from its grids and learnt there; 3 trips in one round, one more for pictures. */
export const report = loadingAction(
  'muster.report',
  ({ orderId, scope }, db) => Promise.all([loadReport(db, orderId), gridWords(db, orderId, scope)]),
  async ({ scope }, call, [whole, words]) => {
    if (!whole) return refuse('notReported')
    const told = toldIn(words)
    return done({
      ...viewOf(whole, scope),
      lessons: words.flatMap(lessonOf),
      told: await toldOf(call, told),
      toldInAll: told.length,
    })
  },
)
