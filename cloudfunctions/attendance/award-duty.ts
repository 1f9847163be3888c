import { isDuty } from '../../types/domain/ids'
import type { AttendanceDoc, Named } from '../../types/documents/attendance'
import type { Call } from '../_kernel/action'
import { loadDivision } from '../org/public'
import { awardAll, type AwardBasis } from '../points/public'
import { keepRecords } from '../records/public'
import { servedOf } from './rules/served'

type Confirmed = Omit<AttendanceDoc, 'log'>

/**
 * Posts the points of stays at one duty that were confirmed, under the stay's name, and enters each on its person's record: once, however
 * often it is called (shape 6). Stays of a task are left to its acceptance. 2 trips for the record and 3 more when there are points.
 * @returns `busy` when a chain moved too often: come again
 */
export async function awardDuty(
  { db, now }: Pick<Call, 'db' | 'now'>,
  stays: readonly Confirmed[],
  by: Named,
  basis?: AwardBasis,
): Promise<'done' | 'busy'> {
  const [first] = stays
  if (!first || !isDuty(first.shiftId)) return 'done'
  const posted = await awardAll(
    { db, now },
    {
      counterAccount: `community-${first.communityId}`,
      reason: first.title,
      service: 'stationDuty',
      servedAt: first.startsAt,
      awards: stays.flatMap(({ _id, personId, minutes, points }) =>
        points === null || minutes === null ? [] : [{ attendanceId: _id, personId, minutes, points }],
      ),
    },
    basis,
  )
  if (posted === 'busy') return 'busy'
  const community = await loadDivision(db, first.communityId)
  const organiser = community?.name ?? first.communityId
  await keepRecords(
    db,
    now,
    stays.flatMap((stay) => servedOf(stay, organiser, by)),
  )
  return 'done'
}
