import type { AttendanceDoc, Named } from '../../../types/documents/attendance'
import type { ServiceRecordDoc } from '../../../types/documents/records'

/**
 * A confirmed duty as its record tells it: from coming to leaving, to the planned end at most.
 * @param by who confirmed it
 * @returns nothing of a stay that was rejected or has no minutes yet
 */
export function servedOf(stay: Omit<AttendanceDoc, 'log'>, organiserName: string, by: Named) {
  if (stay.standing !== 'confirmed' || stay.minutes === null) return []
  const left = Math.min(stay.checkedOutAt?.getTime() ?? Infinity, stay.endsAt.getTime())
  return [
    {
      _id: stay._id,
      personId: stay.personId,
      name: stay.name,
      source: 'duty' as const,
      kind: 'stationDuty' as const,
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
    } satisfies Partial<ServiceRecordDoc>,
  ]
}
