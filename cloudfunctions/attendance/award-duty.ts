import { isDuty } from '../../types/domain/ids'
import type { AttendanceDoc, Named } from '../../types/documents/attendance'
import type { Call } from '../_kernel/action'
import { loadDivision } from '../org/public'
import { awardAll, type AwardBasis } from '../points/public'
import { keepRecords, type Served } from '../records/public'

type Confirmed = Omit<AttendanceDoc, 'log'>

/** A confirmed duty as its record tells it: from coming to leaving, to the planned end at most. */
function servedOf(stay: Confirmed, organiserName: string, by: Named): Served[] {
  if (stay.standing !== 'confirmed' || stay.minutes === null) return []
  const left = Math.min(stay.checkedOutAt?.getTime() ?? Infinity, stay.endsAt.getTime())
  return [
    {
      _id: stay._id,
      personId: stay.personId,
      name: stay.name,
      source: 'duty',
      kind: 'stationDuty',
      title: stay.title,
      content: stay.title,
      place: stay.stationName,
      startsAt: stay.checkedInAt,
      endsAt: new Date(left),
      minutes: stay.minutes,
      organiserId: stay.communityId,
      organiserName,
      inChargeId: by.personId,
      inChargeName: by.name,
      rating: null,
    },
  ]
}

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
