import type { TaskDoc } from '../../../../types/documents/tasks'
import type { BranchId, OpenId, PersonId } from '../../../../types/domain/ids'
import type { TestCloud } from '../../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../../support/district'
import { BRANCH, NOW, OFF_GRID_BRANCH, SIBLING_BRANCH, task } from '../../../support/tasks'
import { DAY } from '../../../../types/domain/time'
import { fireJobs } from '../../../support/jobs'
import type { Clock, Step } from './places'

const SHOPS_LEADER: PersonId = 'p0shops'
const SHOPS = {
  ...ACCOUNTS.secretary,
  _id: 'o-p0shops' as OpenId,
  personId: SHOPS_LEADER,
  name: '马会来',
  roles: [{ role: 'branchSecretary', scope: OFF_GRID_BRANCH.slice(1), scopeName: '商圈格外支部' }],
} as unknown as typeof ACCOUNTS.secretary

const [leading] = DISTRICT_DOCUMENTS.branches

/** Three branches of one community, the third over shops, and five people of the first two. */
export const PLAYED = {
  ...DISTRICT_DOCUMENTS,
  accounts: [...DISTRICT_DOCUMENTS.accounts, SHOPS],
  branches: [
    ...DISTRICT_DOCUMENTS.branches,
    ...(leading ? [{ ...leading, _id: OFF_GRID_BRANCH, gridId: null, secretaryId: SHOPS_LEADER }] : []),
  ],
}

export const BRANCHES = [BRANCH, SIBLING_BRANCH, OFF_GRID_BRANCH] as const
export const LEADERS: Readonly<Record<string, string>> = {
  [BRANCH]: personId('secretary'),
  [SIBLING_BRANCH]: personId('sibling'),
  [OFF_GRID_BRANCH]: SHOPS_LEADER,
}
const OPEN_IDS: Readonly<Record<string, string>> = {
  [BRANCH]: openid('secretary'),
  [SIBLING_BRANCH]: openid('sibling'),
  [OFF_GRID_BRANCH]: SHOPS._id,
}
export const PEOPLE = (['cadre', 'volunteer', 'volunteer2', 'secretary', 'sibling'] as const).map(personId)
/** The branch that each of them stands with. */
export const HOME: Readonly<Record<string, string>> = Object.fromEntries(
  PEOPLE.map((person) => [person, person === personId('sibling') ? SIBLING_BRANCH : BRANCH]),
)
const STARTS = task().startsAt.getTime()
/** A minute past every bound that the model knows. */
export const HOURS: Readonly<Record<Clock, number>> = {
  0: NOW,
  1: task().claimUntil.getTime() + 60_000,
  2: STARTS + 60_000,
  3: STARTS + DAY + 60_000,
}

const taskId = task()._id
const id = (text: string) => text as BranchId
const somebody = (text: string) => text as PersonId

/** What every step's answer tells. */
export interface Played {
  readonly ok: boolean
  readonly refusal?: { readonly code: string }
}

/** What the community does. */
function playCommunity(
  cloud: TestCloud,
  step: Extract<Step, { do: 'revise' | 'withdraw' }>,
  stored: TaskDoc,
  base: { readonly taskId: typeof taskId; readonly requestId: ReturnType<typeof request> },
) {
  const worker = openid('worker')
  if (step.do === 'withdraw') return cloud.call(worker, 'tasks.withdraw', { ...base, reason: '天气不好' })
  const { place, toBring, content } = stored
  const [startsAt, endsAt] = [STARTS, task().endsAt.getTime()].map((at) => at + step.day * DAY)
  return cloud.call(worker, 'tasks.revise', {
    ...base,
    startsAt: startsAt ?? 0,
    endsAt: endsAt ?? 0,
    places: step.places,
    place,
    toBring,
    content,
  })
}

/** The call that a step is. @param stored the task as it stands: what a phone would show */
export function play(cloud: TestCloud, step: Step, stored: TaskDoc, requestId = request()): Promise<Played> {
  const base = { taskId, requestId }
  if (step.do === 'sweep') return fireJobs(cloud).then(() => ({ ok: true }))
  if (step.do === 'revise' || step.do === 'withdraw') return playCommunity(cloud, step, stored, base)
  if (step.do === 'free') {
    const caller = step.branch === null ? openid('worker') : (OPEN_IDS[step.branch] ?? '')
    const branchId = step.branch === null ? null : id(step.branch)
    return cloud.call(caller, 'tasks.freePlace', { ...base, branchId, personId: somebody(step.person) })
  }
  if ('branch' in step) {
    const caller = OPEN_IDS[step.branch] ?? ''
    const of = { ...base, branchId: id(step.branch) }
    switch (step.do) {
      case 'claim':
        return cloud.call(caller, 'tasks.claim', { ...of, places: step.places })
      case 'release': {
        const claimed = stored.branches[id(step.branch)]?.places ?? step.places
        const part = { places: Math.max(claimed, step.places), back: step.places }
        return cloud.call(caller, 'tasks.release', { ...of, ...part, reason: '人手不够' })
      }
      case 'wait':
        return cloud.call(caller, 'tasks.standby', { ...of, places: step.places })
      case 'stopWaiting':
        return cloud.call(caller, 'tasks.standby', { ...of, places: 0 })
      case 'assign':
        return cloud.call(caller, 'tasks.assign', { ...of, personIds: step.people.map(somebody) })
      case 'offer':
      case 'accept':
      case 'decline':
      case 'takeBack': {
        const places = 'places' in step ? step.places : 1
        return cloud.call(caller, 'tasks.handOver', { ...of, deed: step.do, other: id(step.other), places })
      }
    }
  }
  const caller = `o-${step.person}`
  if (step.do === 'join') return cloud.call(caller, 'tasks.join', { ...base, source: step.source })
  const from = stored.people[somebody(step.person)]?.branchId ?? null
  return cloud.call(caller, 'tasks.leave', { ...base, from })
}

export const storedTask = async (cloud: TestCloud) =>
  (await cloud.database.find('tasks', { filter: { _id: taskId } }))[0] as unknown as TaskDoc

/** What of a task the model keeps too. */
export const shown = ({ placesLeft, branches, people, standby, handovers }: TaskDoc) => ({
  placesLeft,
  branches: Object.fromEntries(
    Object.entries(branches).map(([branch, { places, placesLeft: left }]) => [branch, { places, placesLeft: left }]),
  ),
  people: Object.fromEntries(Object.entries(people)),
  standby: standby.map(({ branchId, places }) => ({ branch: branchId, places })),
  handovers: Object.fromEntries(Object.entries(handovers).map(([from, { to, places }]) => [from, { to, places }])),
})

/** What must hold at every read: no place is lost, doubled, or with two owners. */
export function conserved(document: TaskDoc): void {
  const { places, placesLeft, branches, branchIds, people, personIds } = document
  const entries = Object.entries(branches)
  const peopleOf = (branch: string | null) => Object.values(people).filter(({ branchId }) => branchId === branch).length
  const claimed = entries.reduce((sum, [, branch]) => sum + branch.places, 0)
  expect(placesLeft + claimed + peopleOf(null)).toBe(places)
  for (const [branch, of] of entries) expect(of.placesLeft + peopleOf(branch)).toBe(of.places)
  expect(Math.min(placesLeft, ...entries.map(([, { placesLeft: left }]) => left))).toBeGreaterThanOrEqual(0)
  expect([...branchIds].sort()).toEqual(Object.keys(branches).sort())
  expect([...personIds].sort()).toEqual(Object.keys(people).sort())
}
