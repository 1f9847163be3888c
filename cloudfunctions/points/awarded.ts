import type { AttendanceId, PersonId } from '../../types/domain/ids'
import type { Db } from '../_kernel/db'
import { postingsOf } from './store'

/** Points that stays have earned so far, of those that have; 1 trip, none for no stay. */
export async function awardedFor(
  db: Db,
  stays: readonly { readonly personId: PersonId; readonly attendanceId: AttendanceId }[],
): Promise<ReadonlyMap<AttendanceId, number>> {
  if (stays.length === 0) return new Map()
  const keyOf = (stay: AttendanceId) => `award:${stay}`
  const posted = await postingsOf(
    db,
    stays.map(({ personId, attendanceId }) => ({ account: personId, key: keyOf(attendanceId) })),
  )
  return new Map(
    stays.flatMap(({ attendanceId }) => {
      const award = posted.find(({ key }) => key === keyOf(attendanceId))
      return award ? [[attendanceId, award.points] as const] : []
    }),
  )
}
