import { attendance as contracts } from '../../../types/contracts/attendance'
import { tasks } from '../../../types/contracts/tasks'
import { thereabouts } from '../../../types/contracts/tasks/shared'
import { communityOfTask } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import { maskName } from '../../../types/domain/org'
import { permit } from '../../../types/domain/refusals'
import type { AccountDoc, MembershipDoc } from '../../../types/documents/org'
import type { TaskDoc } from '../../../types/documents/tasks'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { authoriseOver } from '../../_kernel/authorise'
import { type Stay, staysOf } from '../../attendance/public'
import { membersByIds } from '../../org/public'
import { aroundOf, readAround } from '../claiming/around'
import { acceptedOf, attendanceIn, doingOf } from '../doing/view'
import { whyNotAssign, whyNotFree, whyNotLeave } from '../rules/place'
import { whyNotRelease } from '../rules/claim'
import { taskRow } from '../rules/row'
import type { Viewer } from '../rules/viewer'
import { loadTask } from '../store'
import { viewerOf } from './viewer-of'

const idsOf = <K extends string>(map: Readonly<Record<K, unknown>>) => Object.keys(map) as K[]

/** People on the task with their stays. Whoever arranges people here sees names whole; others see them masked, but for their own. */
function rosterOf(
  task: TaskDoc,
  stays: readonly Stay[],
  members: readonly MembershipDoc[],
  sees: { readonly all: boolean; readonly arranges: boolean; readonly viewer: Viewer; readonly now: Instant },
) {
  return idsOf(task.people).map((personId) => {
    const place = task.people[personId]
    const member = members.find(({ _id }) => _id === personId)
    const stay = stays.find((one) => one.personId === personId)
    const name = member?.name ?? stay?.name ?? ''
    const from = place?.branchId ?? null
    const whole = sees.all || personId === sees.viewer.personId
    return {
      personId,
      name: whole ? name : maskName(name),
      occupation: member?.occupation ?? null,
      branchId: from,
      state: place?.state ?? ('offered' as const),
      freeable: permit(
        sees.arranges || (from && from === sees.viewer.led)
          ? whyNotFree(task, { branch: from, person: personId, came: stay !== undefined, now: sees.now })
          : 'notAllowed',
      ),
      attendance: stay ? attendanceIn(stay, sees.now) : null,
      accepted: whole ? acceptedOf(task, personId) : null,
    }
  })
}

/** What this account may do about people's places. */
function placesOf(task: TaskDoc, account: AccountDoc, now: number) {
  const viewer = viewerOf(account)
  const mine = task.people[viewer.personId]
  const led = viewer.led ? { branch: viewer.led, people: [], now } : null
  const claimed = led ? task.branches[led.branch] : undefined
  return {
    mineFrom: mine?.branchId ?? null,
    releasable: permit(led ? whyNotRelease(task, { branch: led.branch, back: 1, now }) : 'notAllowed'),
    assignable: permit(
      led ? (whyNotAssign(task, led) ?? (claimed?.placesLeft === 0 ? 'branchFull' : null)) : 'notAllowed',
    ),
    leavable: permit(whyNotLeave(task, { person: viewer.personId, from: mine?.branchId ?? null, now })),
  }
}

/** One task with its people and what the caller may do; at most 7 trips in 2 rounds, 4 for most who look. */
export const getTask = loadingAction(
  'tasks.getTask',
  async ({ taskId }, db) => {
    const [task, stays] = await Promise.all([loadTask(db, taskId), staysOf(db, taskId)])
    return { task, stays }
  },
  async ({ taskId }, { account, now, db }, { task, stays }) => {
    // Who helps from elsewhere has no role here, only a place on the task.
    const there = authoriseOver(thereabouts, account, () => communityOfTask(taskId)) === null
    if (!there && !task?.personIds.includes(account.personId)) return refuse('notAllowed')
    if (!task) return refuse('notFound')
    const viewer = viewerOf(account)
    const canShowCode = authoriseOver(contracts.stationKey.who, account, () => task.communityId) === null
    const arranges = authoriseOver(tasks.withdraw.who, account, () => task.communityId) === null
    const [members, beside] = await Promise.all([
      task.personIds.length > 0 ? membersByIds(db, task.personIds) : [],
      readAround(db, task, viewer, now),
    ])
    return done({
      ...taskRow(task, viewer, now, beside.claimed),
      ...placesOf(task, account, now),
      ...(await doingOf(task, stays, account, now)),
      ...aroundOf(task, viewer, { ...beside, arranges: canShowCode, now }),
      place: task.place,
      toBring: task.toBring,
      content: task.content,
      withdrawn: task.withdrawn && { at: task.withdrawn.at.getTime(), reason: task.withdrawn.reason },
      revised: task.revised?.said ? { at: task.revised.at.getTime(), said: task.revised.said } : null,
      station: { id: task.stationId, name: task.stationName },
      communityName: task.communityName,
      branches: idsOf(task.branches).flatMap((id) => {
        const branch = task.branches[id]
        return branch ? [{ id, ...branch }] : []
      }),
      roster: rosterOf(task, stays, members, { all: canShowCode, arranges, viewer, now }),
      canShowCode,
    })
  },
)
