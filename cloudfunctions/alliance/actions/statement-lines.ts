import { statementId } from '../../../types/domain/alliance'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { linesFrom } from '../lines'
import { readCount } from '../rules/page'
import { loadStatement } from '../store'

const LINES_A_PAGE = 50

/** A statement's lines in order of time, 50 a page; 3 trips in two rounds. */
export const statementLines = loadingAction(
  'alliance.statementLines',
  ({ merchantId, month }, db) => loadStatement(db, statementId(merchantId, month)),
  async ({ cursor }, { db }, statement) => {
    const from = cursor === undefined ? 0 : readCount(cursor)
    if (from === null) return refuse('badInput', { field: 'cursor' })
    if (!statement) return refuse('notFound')
    const lines = await linesFrom(db, statement, from, LINES_A_PAGE)
    const disputes = new Map(statement.disputes.map(({ postingId, state }) => [postingId, state]))
    const next = from + lines.length
    return done({
      lines: lines.map(({ postingId, at, points, fen, title, reverses }) => ({
        postingId,
        at: at.getTime(),
        points,
        fen,
        title,
        reverses,
        dispute: disputes.get(postingId) ?? null,
      })),
      next: lines.length > 0 && next < statement.lines ? String(next) : null,
    })
  },
)
