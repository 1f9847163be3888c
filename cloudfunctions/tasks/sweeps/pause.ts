import type { DivisionCode } from '../../../types/domain/ids'
import type { Db } from '../../_kernel/db'
import { pausedTasks, pauseInside, resume } from './store'

/**
 * Stops claims and sign-ups in these places, and opens them again everywhere else; 2 trips, 3 when something opens again, any number of
 * times. Whoever has a place keeps it, and may still give it back.
 */
export async function pauseTasks(db: Db, places: readonly DivisionCode[]): Promise<void> {
  const paused = await pausedTasks(db)
  const over = paused.filter(({ communityId }) => !places.some((place) => communityId.startsWith(place)))
  if (over.length > 0)
    await resume(
      db,
      over.map(({ _id }) => _id),
    )
  if (places.length > 0) await pauseInside(db, places)
}
