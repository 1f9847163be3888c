import { type Instant, MINUTE } from '../../../types/domain/time'
import type { Db } from '../../_kernel/db'
import { staysOf } from '../../attendance/public'
import { finishAcceptance } from '../doing/finish-acceptance'
import { acceptancesBegun } from './store'

/** Longer than a call lives: whoever began an acceptance so long ago is not at it any more. */
const ABANDONED_MINUTES = 2

/**
 * Finishes acceptances whose caller died between the intent and the close: points and records are posted once, whoever comes (shape 6).
 * 1 trip when there are none, which is nearly always; else 5 more each, at most 20 a run.
 */
export async function finishAcceptances(db: Db, now: Instant): Promise<void> {
  const abandoned = now - ABANDONED_MINUTES * MINUTE
  for (const task of await acceptancesBegun(db)) {
    const { acceptance } = task
    if (!acceptance || acceptance.at.getTime() > abandoned) continue
    // `busy` is no fault: the next run comes in a minute.
    await finishAcceptance({ db, now }, task, acceptance, await staysOf(db, task._id))
  }
}
