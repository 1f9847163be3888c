import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { readSeqCursor } from '../rules/page'
import { postingsPage, ROWS_A_PAGE, tailOf } from '../store'

/** The caller's balance and postings, newest first. 2 trips; 3 for a later page, which does not hold the tail. */
export const mine = action('points.mine', async ({ cursor }, { db, account }) => {
  const beforeSeq = cursor === undefined ? undefined : readSeqCursor(cursor)
  if (beforeSeq === null) return refuse('badInput', { field: 'cursor' })
  const [found, latest] = await Promise.all([
    postingsPage(db, account.personId, beforeSeq),
    beforeSeq === undefined ? null : tailOf(db, account.personId),
  ])
  const page = found.slice(0, ROWS_A_PAGE)
  const tail = beforeSeq === undefined ? page[0] : latest
  const last = found.length > page.length ? page.at(-1) : undefined
  return done({
    balance: tail?.balanceAfter ?? 0,
    postings: page.map(({ _id, kind, points, balanceAfter, at, reason }) => ({
      id: _id,
      kind,
      points,
      balanceAfter,
      at: at.getTime(),
      reason: reason?.text ?? null,
    })),
    next: last ? String(last.seq) : null,
  })
})
