import type { MembershipDoc } from '../../types/documents/org'
import type { Loaded, TestCloud } from './cloud'
import { account, COMMUNITY, PEOPLE, SIBLING, WORLD } from './generic/world'
import { request } from './district'
import { MINUTE } from '../../types/domain/time'
import type { InputOf } from '../../types/contracts/all'
import type { OrderId, PersonId } from '../../types/domain/ids'

export const CROWD = 60

const crowdId = (index: number): PersonId => `p1${String(index).padStart(4, '0')}`
/** Volunteers of the second grid. */
export const crowd = Array.from({ length: CROWD }, (_person, index) =>
  account(crowdId(index), `志愿者${index}`, [{ role: 'volunteer', scope: SIBLING }]),
)

const members = crowd.map(({ personId, name }): MembershipDoc => ({
  ...WORLD.memberships[0],
  _id: personId,
  name,
  gridId: SIBLING,
}))

/** The world of the generic suites with a second grid of 60 volunteers. */
export const TOWN = {
  ...WORLD,
  accounts: [...WORLD.accounts, ...crowd],
  memberships: [...WORLD.memberships, ...members],
  grids: [WORLD.grids[0], { ...WORLD.grids[0], _id: SIBLING, name: '凤鸣 2 号网格' }],
} satisfies Loaded

export const EVERYBODY: InputOf<'muster.issue'>['called'] = {
  by: 'kinds',
  kinds: ['cadre', 'volunteer'],
  occupations: [],
}

/** Everybody of the community is called, to be there in half an hour; each grid needs five. */
export async function issueOrder(cloud: TestCloud, over: Partial<InputOf<'muster.issue'>> = {}): Promise<OrderId> {
  const answer = await cloud.call(PEOPLE.worker._id, 'muster.issue', {
    scope: COMMUNITY,
    places: [COMMUNITY],
    called: EVERYBODY,
    level: 'emergency',
    title: '防汛集结',
    duty: '查看低洼院落',
    assembleAt: cloud.now() + 30 * MINUTE,
    neededPerGrid: 5,
    compulsory: false,
    callDeployed: false,
    requestId: request(),
    ...over,
  })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.orderId
}
