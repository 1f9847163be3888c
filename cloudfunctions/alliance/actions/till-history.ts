import { redeemedTitle, takenBefore } from '../../points/public'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { tillsNamed } from '../names'
import { spanOf } from '../rules/month'
import { placeCursor, readPlace } from '../rules/page'

const ROWS_A_PAGE = 50

/** What was handed over and taken back at a merchant, the latest first, 50 a page. 3 trips in three rounds. */
export const tillHistory = action('alliance.tillHistory', async ({ merchantId, span, till, cursor }, { db }) => {
  const after = cursor === undefined ? null : readPlace(cursor)
  if (cursor !== undefined && !after) return refuse('badInput', { field: 'cursor' })
  const found = await takenBefore(db, { merchantId, till }, spanOf(span), { limit: ROWS_A_PAGE + 1, after })
  const rows = found.slice(0, ROWS_A_PAGE)
  const last = rows.at(-1)
  const byWhom = ({ cause }: (typeof rows)[number]) =>
    cause === null ? null : 'till' in cause ? cause.till : 'reverses' in cause ? cause.askedBy : null
  const named = await tillsNamed(db, rows.map(byWhom))
  return done({
    rows: rows.map((posting) => {
      const returned = posting.kind === 'reversal'
      return {
        postingId: posting._id,
        at: posting.at.getTime(),
        points: 0 - posting.points,
        title: returned ? (posting.reason?.text ?? null) : redeemedTitle(posting),
        till: named(byWhom(posting)),
        returned,
      }
    }),
    next: last && found.length > ROWS_A_PAGE ? placeCursor(last) : null,
  })
})
