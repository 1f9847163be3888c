import type { Acceptance, TaskDoc } from '../../../types/documents/tasks'
import type { Call } from '../../_kernel/action'
import type { Stay } from '../../attendance/public'
import { awardAll, type AwardBasis } from '../../points/public'
import { keepRecords } from '../../records/public'
import { servedOf } from '../rules/served'
import { closeAcceptance } from '../store'

/**
 * Posts what acceptance has fixed and nobody has posted yet, enters it on everybody's record, then closes: any number of times, by
 * whoever comes (shape 6). 5 trips in 3 rounds for a part of any size: rules and tails, postings, records, close.
 * @param basis what the awards were foreseen on, when it has just been read: 3 trips
 * @returns the acceptance as it is now, or `busy` when a chain moved too often: come again
 */
export async function finishAcceptance(
  { db, now }: Pick<Call, 'db' | 'now'>,
  task: TaskDoc,
  acceptance: Acceptance,
  stays: readonly Stay[],
  basis?: AwardBasis,
): Promise<Acceptance | 'busy'> {
  const awards = acceptance.awards.slice(acceptance.posted)
  const accepted = { personId: acceptance.by, name: acceptance.byName }
  const [posted] = await Promise.all([
    awardAll(
      { db, now },
      {
        counterAccount: `community-${task.communityId}`,
        reason: task.title,
        service: task.kind,
        servedAt: task.startsAt,
        awards,
      },
      basis,
    ),
    keepRecords(db, now, servedOf(task, awards, stays, accepted, acceptance.rating)),
  ])
  if (posted === 'busy') return 'busy'
  const finished = {
    ...acceptance,
    // What was foreseen, until the caps of the day have had their say.
    awards: acceptance.awards.map((award) => ({ ...award, points: posted.get(award.attendanceId) ?? award.points })),
  }
  await closeAcceptance(db, task._id, finished)
  return { ...finished, posted: finished.awards.length }
}
