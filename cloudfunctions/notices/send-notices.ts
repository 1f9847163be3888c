import { MINUTE, type Instant } from '../../types/domain/time'
import type { Db } from '../_kernel/db'
import { send } from './outbox/send'
import { spread } from './outbox/spread'
import { removeOld } from './store'

/** Once an hour is enough for what is a season old. */
const OLD_EVERY_MS = 60 * MINUTE

/** The sweep of jobs: rows for what is due, then their messages; bounded in work, and safe to run twice or side by side. */
export async function sendNotices(db: Db, now: Instant): Promise<void> {
  await spread(db, now)
  await send(db, now)
  if (now % OLD_EVERY_MS < MINUTE) await removeOld(db, now)
}
