import type { Instant } from '../../types/domain/time'
import type { Db } from '../_kernel/db'
import { closeStay, forgotten } from './keeping/store'
import { minutesUntil } from './rules/stay'

/** Of a run each minute: a morning on which the whole district forgets is done within the hour. */
const A_RUN = 300
const AT_ONCE = 20

/**
 * Closes the stays that nobody signed out of, at their planned end (mechanism 26): the state says so, and the minutes are those to that end.
 * Signing out late still works for two hours and changes no minutes. Bounded, oldest first, safe to run twice; 1 trip and one a stay.
 * @returns how many were closed
 */
export async function closeForgotten(db: Db, now: Instant): Promise<number> {
  const stays = await forgotten(db, now, A_RUN)
  let closed = 0
  for (let from = 0; from < stays.length; from += AT_ONCE) {
    const some = stays.slice(from, from + AT_ONCE).map((stay) => {
      const minutes = stay.standing === 'pending' ? null : stay.standing === 'rejected' ? 0 : minutesUntil(stay, now)
      return closeStay(db, stay, minutes)
    })
    closed += (await Promise.all(some)).reduce((sum, changed) => sum + changed, 0)
  }
  return closed
}
