import type { ParsedOf } from '../../../types/contracts/all'
import type { Acceptance, TaskDoc } from '../../../types/documents/tasks'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { recall } from '../../_kernel/once'
import { minutesServed, type Stay, staysOf } from '../../attendance/public'
import { awardBasis, foresee } from '../../points/public'
import { finishAcceptance } from '../doing/finish-acceptance'
import { wordsFault } from '../../_kernel/words-fault'
import { AS_MEASURED, decideAcceptance, type Part, type PointsFor, partsBegun, type Wish } from '../rules/acceptance'
import { beginAcceptance, loadTask } from '../store'

type Input = ParsedOf<'tasks.accept'>

/** A stay as acceptance counts it; who was rejected has not served. */
export const staysCounted = (stays: readonly Stay[], now: number) =>
  stays
    .filter(({ standing }) => standing !== 'rejected')
    .map((stay) => ({ personId: stay.personId, attendanceId: stay._id, minutes: minutesServed(stay, now) }))

/** The rule, on what attendance recorded. */
export const acceptanceOf = (
  task: TaskDoc,
  stays: readonly Stay[],
  now: number,
  pointsFor: PointsFor,
  wish: Wish = AS_MEASURED,
) => decideAcceptance(task, staysCounted(stays, now), wish, now, pointsFor)

/** What others will read of it. */
const wordsIn = ({ remark, exceptions = [] }: Input) => [
  remark,
  ...exceptions.flatMap((exception) => [exception.why, exception.remark]),
]

/** The acceptance with one more part, which nobody has posted yet. */
const withPart = (call: Call, task: TaskDoc, { rating, remark }: Input, part: Part): Acceptance => ({
  by: call.account.personId,
  byName: call.account.name,
  at: new Date(call.now),
  awards: [...(task.acceptance?.awards ?? []), ...part.awards],
  posted: task.acceptance?.posted ?? 0,
  more: part.more,
  rating: rating ?? task.acceptance?.rating ?? null,
  remark: remark ?? task.acceptance?.remark ?? null,
})

/** What one part awarded; for whoever only asked again, all of it. */
const answerOf = (task: TaskDoc, { awards, more }: Acceptance, part: number | null) =>
  done({
    taskId: task._id,
    state: more ? ('open' as const) : ('accepted' as const),
    awards: awards
      .filter((award) => part === null || award.part === part)
      .map(({ personId, minutes, points }) => ({ personId, minutes, points })),
  })

/** Two workers and a sweep at one task; more than this is a crowd, and the client may ask again. */
const TRIES = 4

/**
 * Finished work is accepted: intent, postings and service records, close (shape 6), for all who served or for some of them now and the rest later.
 * Whoever accepts, and however often, finishes what is open, and each person is awarded once. 9 trips however many served
 * (ADR 0003, 0090), one of them the records.
 */
export const accept = loadingAction(
  'tasks.accept',
  async ({ taskId }, db) => {
    const [task, stays] = await Promise.all([loadTask(db, taskId), staysOf(db, taskId)])
    return { task, stays }
  },
  async (input, call, { task, stays }) => {
    const wish = { exceptions: input.exceptions ?? [], later: input.later ?? [] }
    let current = task
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (!current) return refuse('notFound')
      const memory = recall(current.log, call)
      if (memory === 'reused') return refuse('requestReused')
      const own = memory === 'done' ? partsBegun(current).indexOf(call.request.id) : null
      const { acceptance } = current
      if (acceptance && current.state === 'accepting') {
        const finished = await finishAcceptance(call, current, acceptance, stays)
        if (finished === 'busy') return refuse('busy')
        if (own !== null) return answerOf(current, finished, own)
      } else {
        if (acceptance && own !== null) return answerOf(current, acceptance, own)
        const basis = await awardBasis(
          call.db,
          stays.map(({ personId }) => personId),
        )
        const pointsFor = foresee(basis, current.kind, current.startsAt)
        const decided = acceptanceOf(current, stays, call.now, pointsFor, wish)
        if (typeof decided === 'string') return refuse(decided)
        // Somebody whose stay was confirmed only now is accepted after the others; else there is nothing left to do.
        if (acceptance && current.state === 'accepted' && decided.awards.length === 0)
          return answerOf(current, acceptance, null)
        const fault = await wordsFault(wordsIn(input), call.openId)
        if (fault) return refuse(fault)
        const begun = withPart(call, current, input, decided)
        if ((await beginAcceptance(call, current, begun)) > 0) {
          const finished = await finishAcceptance(call, current, begun, stays, basis)
          return finished === 'busy' ? refuse('busy') : answerOf(current, finished, partsBegun(current).length)
        }
      }
      current = await loadTask(call.db, input.taskId)
    }
    return refuse('busy')
  },
)
