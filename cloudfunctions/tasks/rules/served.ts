import { TASK_KIND_LABEL } from '../../../types/domain/tasks'
import type { PersonId } from '../../../types/domain/ids'
import type { AttendanceDoc } from '../../../types/documents/attendance'
import type { ServiceRecordDoc } from '../../../types/documents/records'
import type { Earned, TaskDoc } from '../../../types/documents/tasks'

type Stayed = Pick<AttendanceDoc, '_id' | 'name' | 'checkedInAt' | 'checkedOutAt' | 'endsAt'>

/**
 * What acceptance says of each person's service, for their record: the minutes that were accepted, at the times of their stay.
 * @param earned as acceptance fixed it
 * @param inCharge who accepted
 */
export function servedOf(
  task: TaskDoc,
  earned: readonly Earned[],
  stays: readonly Stayed[],
  inCharge: { readonly personId: PersonId; readonly name: string },
  rating: number | null,
) {
  const stayOf = new Map(stays.map((stay) => [stay._id, stay]))
  return earned.flatMap(({ personId, attendanceId, minutes }) => {
    const stay = stayOf.get(attendanceId)
    if (!stay) return []
    return {
      _id: attendanceId,
      personId,
      name: stay.name,
      source: 'task',
      kind: task.kind,
      title: task.title,
      content: task.content ?? TASK_KIND_LABEL[task.kind],
      place: task.place,
      startsAt: stay.checkedInAt,
      endsAt: stay.checkedOutAt ?? stay.endsAt,
      minutes,
      organiserId: task.communityId,
      organiserName: task.communityName,
      inChargeId: inCharge.personId,
      inChargeName: inCharge.name,
      rating,
    } satisfies Partial<ServiceRecordDoc>
  })
}
