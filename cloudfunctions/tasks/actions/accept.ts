import type { Award, TaskDoc } from '../../../types/documents/tasks'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { recall } from '../../_kernel/once'
import { minutesServed, type Stay, staysOf } from '../../attendance/public'
import { awardAll, pointsForMinutes } from '../../points/public'
import { keepRecords } from '../../records/public'
import { decideAcceptance } from '../rules/acceptance'
import { servedOf } from '../rules/served'
import { beginAcceptance, closeAcceptance, loadTask } from '../store'

/** The rule, on what attendance recorded. */
export const acceptanceOf = (task: TaskDoc, stays: readonly Stay[], now: number) =>
  decideAcceptance(
    task,
    stays.map((stay) => ({ personId: stay.personId, attendanceId: stay._id, minutes: minutesServed(stay, now) })),
    now,
    pointsForMinutes,
  )

/** Writes the intent if nobody has; answers the awards that are fixed now, by this call or an earlier one. */
async function fixAwards(call: Call, task: TaskDoc, stays: readonly Stay[]) {
  if (task.acceptance) return task.acceptance.awards
  const decided = acceptanceOf(task, stays, call.now)
  if (typeof decided === 'string') return decided
  if ((await beginAcceptance(call, task._id, decided)) > 0) return decided
  const current = await loadTask(call.db, task._id)
  return current?.acceptance?.awards ?? ('busy' as const)
}

const view = (awards: readonly Award[]) =>
  awards.map(({ personId, minutes, points }) => ({ personId, minutes, points }))

/**
 * Finished work is accepted: intent, postings and service records, close (shape 6). Whoever accepts, and however often, finishes
 * what is open and answers the same awards; 9 trips however many served (ADR 0003, 0090), one of them the records.
 */
export const accept = loadingAction(
  'tasks.accept',
  async ({ taskId }, db) => {
    const [task, stays] = await Promise.all([loadTask(db, taskId), staysOf(db, taskId)])
    return { task, stays }
  },
  async ({ taskId }, call, { task, stays }) => {
    if (!task) return refuse('notFound')
    if (recall(task.log, call) === 'reused') return refuse('requestReused')
    const awards = await fixAwards(call, task, stays)
    if (typeof awards === 'string') return refuse(awards)
    if (task.state === 'accepted') return done({ taskId, awards: view(awards) })
    const { personId, name } = call.account
    const [posted] = await Promise.all([
      awardAll(call, {
        counterAccount: `community-${task.communityId}`,
        reason: task.title,
        service: task.kind,
        servedAt: task.startsAt,
        awards,
      }),
      keepRecords(
        call.db,
        call.now,
        servedOf(task, awards, stays, { personId, name }, task.acceptance?.rating ?? null),
      ),
    ])
    if (posted === 'busy') return refuse('busy')
    await closeAcceptance(call, taskId)
    return done({ taskId, awards: view(awards) })
  },
)
