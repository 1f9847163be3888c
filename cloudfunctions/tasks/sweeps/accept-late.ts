import { isDuty } from '../../../types/domain/ids'
import { type Instant, MINUTE } from '../../../types/domain/time'
import type { AmendmentDoc } from '../../../types/documents/amendments'
import type { TaskDoc } from '../../../types/documents/tasks'
import type { Db } from '../../_kernel/db'
import { lateServed, settleServed, staysOf } from '../../attendance/public'
import { awardBasis, foresee } from '../../points/public'
import { acceptanceOf } from '../actions/accept'
import { finishAcceptance } from '../doing/finish-acceptance'
import { beginAcceptance, loadTask } from '../store'

/** Longer than a call lives: an acceptance that began before the stay was there has fixed its awards by then. */
const UNDER_WAY_MINUTES = 2

/** Who confirmed it last, and when. */
const settledLast = ({ checkIn, checkOut }: AmendmentDoc) => checkOut?.settled ?? checkIn?.settled ?? null

/** @returns whether the task has the stay now, or never will */
async function joinAcceptance(db: Db, now: Instant, doc: AmendmentDoc, task: TaskDoc): Promise<boolean> {
  const settled = settledLast(doc)
  const { acceptance } = task
  if (!settled || !acceptance) return true
  const stays = await staysOf(db, task._id)
  const basis = await awardBasis(db, [doc.personId])
  const decided = acceptanceOf(
    task,
    stays.filter(({ personId }) => personId === doc.personId),
    now,
    foresee(basis, task.kind, task.startsAt),
  )
  // Somebody without a place has hours and no points; somebody who is still in comes with a later run.
  if (typeof decided === 'string') return decided !== 'peopleStillIn'
  if (decided.awards.length === 0) return true
  const begun = { ...acceptance, awards: [...acceptance.awards, ...decided.awards], more: false }
  const request = { id: doc.key, digest: 'late' }
  const saved = await beginAcceptance({ db, now, request, account: { personId: settled.by } }, task, begun)
  return saved > 0 && (await finishAcceptance({ db, now }, task, begun, stays)) !== 'busy'
}

/**
 * 补传 after acceptance: a late entry that was confirmed when its task had been accepted already becomes one more part of that acceptance,
 * with points and a service record under the stay's name like everybody's. Of a task that is open, acceptance will find the stay itself.
 * For the timer, safe to run twice: 1 trip when there is none, else about 8 each, at most 50 a run.
 */
export async function acceptLate(db: Db, now: Instant): Promise<void> {
  for (const doc of await lateServed(db)) {
    const { shiftId } = doc
    const task = isDuty(shiftId) ? null : await loadTask(db, shiftId)
    if (task?.state === 'accepting') continue
    if (task?.state === 'open' && (settledLast(doc)?.at.getTime() ?? 0) > now - UNDER_WAY_MINUTES * MINUTE) continue
    if (task?.state !== 'accepted' || (await joinAcceptance(db, now, doc, task))) await settleServed(db, doc)
  }
}
