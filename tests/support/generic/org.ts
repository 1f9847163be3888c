import { phoneKeyOf } from '../../../cloudfunctions/_kernel/sealed'
import { numberOf } from '../../../tools/local-cloud/openapi/phone-number'
import type { Loaded, TestCloud } from '../cloud'
import { phoneCode } from '../phone'
import { TEST_KEYS } from '../secrets'
import { NOW } from '../tasks'
import { AUTHORITIES, EVERYONE_THERE, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { COMMUNITY, GRID, PEOPLE, person, SIBLING, WORLD } from './world'

const arrangers = { ...AUTHORITIES, branchSecretary: OVER, gridWorker: OVER }

export const ORG_MAY: MayOf<'org'> = {
  whoAmI: 'anyone',
  getGrid: { at: GRID, roles: EVERYONE_THERE, names: { to: arrangers, of: [GRID] } },
  listMembers: { at: GRID, roles: arrangers, names: { to: arrangers, of: [GRID] } },
  getCommunity: { at: COMMUNITY, roles: AUTHORITIES },
  overview: { at: COMMUNITY, roles: AUTHORITIES },
  search: { at: COMMUNITY, roles: arrangers, names: { to: arrangers, of: [GRID, SIBLING] } },
  findGrid: 'anyone',
  listUnits: 'anyone',
  getPerson: { at: GRID, roles: arrangers },
  register: 'anyone',
  confirmMember: { at: GRID, roles: arrangers },
  moveHome: 'registered',
  moveMember: { at: COMMUNITY, roles: AUTHORITIES },
  removeMember: { at: GRID, roles: AUTHORITIES },
  listPosts: { at: GRID, roles: arrangers, names: { to: arrangers, of: [GRID] } },
  savePost: { at: GRID, roles: arrangers },
  dropPost: { at: GRID, roles: arrangers },
  assignPost: { at: GRID, roles: arrangers },
  listRoles: { at: COMMUNITY, roles: AUTHORITIES, names: { to: AUTHORITIES, of: [GRID, SIBLING] } },
  grantRole: { at: GRID, roles: AUTHORITIES },
  revokeRole: { at: GRID, roles: AUTHORITIES },
  setAccountState: { at: GRID, roles: AUTHORITIES },
}

const byWorker = { clock: NOW, caller: PEOPLE.worker._id, documents: WORLD }
const byGridWorker = { ...byWorker, caller: PEOPLE.gridWorker._id }
const byVolunteer = { ...byWorker, caller: PEOPLE.volunteer._id }

/** Two grids, and the volunteer of the samples on a post of the first. */
const POST = 'd0123456789ab'
const [grid] = WORLD.grids
const withPosts = {
  ...WORLD,
  grids: [
    {
      ...grid,
      posts: { [POST]: { group: '巡逻组', name: '巡逻岗', duty: '走一圈' } },
      holders: {
        [PEOPLE.volunteer.personId]: { postId: POST, name: '李秀英', since: new Date('2026-01-01T00:00:00+08:00') },
      },
    },
    { ...grid, _id: SIBLING, name: '凤鸣 2 号网格' },
  ],
} as const satisfies Loaded
const freePosts = { ...withPosts, grids: withPosts.grids.map((one) => ({ ...one, holders: {} })) }

/** The volunteer of the samples signed up and waits: an account without a role. */
const waiting = {
  ...WORLD,
  accounts: WORLD.accounts.map((one) => (one === PEOPLE.volunteer ? { ...one, roles: [] } : one)),
  memberships: WORLD.memberships.map((one) =>
    one._id === PEOPLE.volunteer.personId ? { ...one, state: 'pending' as const } : one,
  ),
} satisfies Loaded

/** Somebody whom the roster holds under the number that their phone button gives. */
const NEWCOMER = 'o-newcomer'
const tapsThePhoneButton = async (cloud: TestCloud) => ({ phoneCode: await phoneCode(cloud, NEWCOMER) })
const imported = person({ personId: 'p0imported', name: '孙新来' })
const onTheRoster = {
  ...WORLD,
  people: [...WORLD.people, { ...imported, phoneKey: phoneKeyOf(TEST_KEYS.PHONE_KEY, numberOf(NEWCOMER)) }],
  memberships: [...WORLD.memberships, { ...WORLD.memberships[0], _id: imported._id, name: imported.name }],
}

const inStreet = { ...byWorker, caller: PEOPLE.street._id }

export const ORG_SCENES: ScenesOf<'org'> = {
  whoAmI: byWorker,
  getGrid: byWorker,
  listMembers: byWorker,
  getCommunity: byWorker,
  overview: byWorker,
  search: byWorker,
  findGrid: byWorker,
  listUnits: byWorker,
  getPerson: byWorker,
  register: [
    {
      ...byWorker,
      caller: NEWCOMER,
      input: tapsThePhoneButton,
      tapsAgain: 'phoneUnread',
      other: { name: '孙别人' },
    },
    {
      ...byWorker,
      variant: 'known to the roster',
      documents: onTheRoster,
      caller: NEWCOMER,
      input: tapsThePhoneButton,
      tapsAgain: 'phoneUnread',
      other: { name: '孙别人' },
    },
    {
      ...byWorker,
      variant: 'again, after being declined',
      documents: {
        ...waiting,
        memberships: waiting.memberships.map((one) => ({ ...one, state: 'left' as const })),
      },
      caller: PEOPLE.volunteer._id,
      other: { name: '孙别人' },
    },
  ],
  confirmMember: [
    { ...byGridWorker, documents: waiting, input: { accept: true }, other: { accept: false } },
    { ...byGridWorker, variant: 'declining', documents: waiting, input: { accept: false }, other: { accept: true } },
  ],
  moveHome: { ...byVolunteer, documents: withPosts, input: { address: '凤鸣西里 5 号楼' }, other: { address: '和园' } },
  moveMember: {
    ...byWorker,
    documents: withPosts,
    input: { to: SIBLING },
    other: { personId: PEOPLE.second.personId },
  },
  removeMember: { ...byWorker, documents: withPosts, other: { personId: PEOPLE.second.personId } },
  listPosts: byWorker,
  savePost: [
    { ...byGridWorker, other: { duty: '早上走一圈' } },
    {
      ...byGridWorker,
      variant: 'changing one',
      documents: withPosts,
      input: { postId: POST },
      other: { duty: '早上走一圈' },
    },
  ],
  dropPost: { ...byGridWorker, documents: withPosts, other: { postId: 'd0123456789ff' } },
  assignPost: [
    { ...byGridWorker, documents: freePosts, other: { postId: null } },
    { ...byGridWorker, variant: 'none', documents: withPosts, input: { postId: null }, other: { postId: POST } },
  ],
  listRoles: { ...byWorker, input: { cursor: 'p8zzzzzzz' } },
  grantRole: { ...byWorker, other: { personId: PEOPLE.second.personId } },
  revokeRole: {
    ...byWorker,
    input: { personId: PEOPLE.gridWorker.personId },
    other: { personId: PEOPLE.volunteer.personId },
  },
  setAccountState: [
    { ...byWorker, other: { state: 'active' } },
    {
      ...inStreet,
      variant: 'restoring a community worker',
      documents: {
        ...WORLD,
        accounts: WORLD.accounts.map((one) => (one === PEOPLE.worker ? { ...one, state: 'suspended' as const } : one)),
      },
      input: { personId: PEOPLE.worker.personId, scope: COMMUNITY, state: 'active' },
      other: { state: 'suspended' },
    },
  ],
}
