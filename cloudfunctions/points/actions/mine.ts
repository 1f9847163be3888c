import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { lapsing } from '../rules/expiry'
import { readSeqCursor } from '../rules/page'
import { loadRules, postingsPage, ROWS_A_PAGE, tailOf } from '../store'

/** The caller's balance, what of it lapses when, and postings, newest first. 3 trips in two rounds; a later page reads the tail in place of the rules. */
export const mine = action('points.mine', async ({ cursor }, { db, account, now }) => {
  const beforeSeq = cursor === undefined ? undefined : readSeqCursor(cursor)
  if (beforeSeq === null) return refuse('badInput', { field: 'cursor' })
  const isFirst = beforeSeq === undefined
  const [found, latest, rules] = await Promise.all([
    postingsPage(db, account.personId, beforeSeq),
    isFirst ? null : tailOf(db, account.personId),
    isFirst ? loadRules(db) : [],
  ])
  const page = found.slice(0, ROWS_A_PAGE)
  const tail = isFirst ? page[0] : latest
  const last = found.length > page.length ? page.at(-1) : undefined
  return done({
    balance: tail?.balanceAfter ?? 0,
    lapsing: isFirst ? lapsing(rules, tail ?? null, now) : [],
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
