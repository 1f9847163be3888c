import { DISTRICT } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import type { PostingDoc } from '../../../types/documents/points'
import { notify } from '../../notices/public'
import type { Db } from '../../_kernel/db'
import { digestOf } from '../../_kernel/digest'
import { secret } from '../../_kernel/secret'
import { post } from '../post'
import { dueYears, expiryFact, expiryKey, lapsedOf } from '../rules/expiry'
import { firstPostedAt, lastHead } from '../heads/store'
import { loadRules } from '../store'
import { loadExpiries, nextTails, saveExpiry } from './store'

type Due = ReturnType<typeof dueYears>[number]

/** What one firing does at most: so many steps of a hundred accounts, and no step more once so many were dealt with. */
const STEPS_A_RUN = 16
const DEALT_A_RUN = 150

const idOf = ({ year, lapsed }: Due): string => (lapsed ? year : `${year}-notice`)

/**
 * For a timer: takes what has lapsed, `expire:<account>:<year>`, and tells people 30 days before; the oldest points are used first, so what is
 * left of a year is what nobody used. It goes through the accounts of the last head, saves where it stands, and may be killed, repeated or run
 * twice: a key or a notice is written once. 4 trips when nothing is left to do.
 */
export async function expirePoints(db: Db, now: Instant): Promise<void> {
  const [rules, first, head] = await Promise.all([loadRules(db), firstPostedAt(db), lastHead(db)])
  // Whoever earned in a year is in the buckets once its last day is cut.
  const due =
    first && head ? dueYears(rules, first.getTime(), now).filter(({ year }) => head._id >= `${year}-12-31`) : []
  if (due.length === 0) return
  const stood = new Map((await loadExpiries(db, due.map(idOf))).map((expiry) => [expiry._id, expiry]))
  const next = due.find((year) => stood.get(idOf(year))?.done !== true)
  if (!next) return
  let at = stood.get(idOf(next)) ?? { _id: idOf(next), bucket: 0, after: '', done: false }
  let dealt = 0
  for (let step = 0; step < STEPS_A_RUN && dealt < DEALT_A_RUN && !at.done; step += 1) {
    const { tails, next: then } = await nextTails(db, at)
    const held = tails.filter((tail) => lapsedOf(tail, next.year) > 0)
    if (next.lapsed) await Promise.all(held.map((tail) => expire(db, tail, next, now)))
    else await tell(db, held, next, now)
    await saveExpiry(db, then)
    dealt += held.length
    at = then
  }
}

/** @throws when a chain moved too often: the sweep then stands where it was, and the next firing tries again */
async function expire(db: Db, { account }: PostingDoc, due: Due, now: Instant): Promise<void> {
  const key = expiryKey(account, due.year)
  const digest = digestOf({ key })
  const asked = { digest, at: new Date(now), reasonKey: secret('REASON_KEY') }
  const posted = await post(db, { account, key, digest, factOn: (tail) => expiryFact(account, due, asked, tail) })
  if (posted === 'busy') throw new Error('a chain moved too often to take what has lapsed')
}

const tell = (db: Db, held: readonly PostingDoc[], { year, lastDay }: Due, now: Instant): Promise<void> =>
  notify(
    db,
    now,
    held.map((tail) => ({
      key: `expiring:${year}:${tail.account}`,
      kind: 'pointsExpiring' as const,
      audience: { personIds: [tail.account] },
      scope: DISTRICT,
      title: `有 ${lapsedOf(tail, year)} 分快到期了`,
      text: `${year} 年的积分用到 ${lastDay.slice(0, 4)} 年 12 月 31 日，去看看能换什么。`,
      page: 'pages/points/rewards/index',
    })),
  )
