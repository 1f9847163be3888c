import { ACCOUNTS, DISTRICT_DOCUMENTS, member, openid, personId, request } from '../../tests/support/district'
import { person } from '../../tests/support/generic/world'
import { phoneCode } from '../../tests/support/phone'
import { COMMUNITY, GRID, NOW, SIBLING_GRID } from '../../tests/support/tasks'
import { CONSENT_VERSION, FLOORS } from '../../types/domain/org'
import { succeed } from './stage'
import type { ScenariosOf } from './trips'

const TILE = {
  id: GRID,
  name: '凤鸣 3 号网格',
  communityName: '凤鸣社区',
  streetName: '青年路街道',
  settlement: 'urban',
  cadres: 2,
  volunteers: 2,
  floors: FLOORS,
  led: true,
} as const

const NEWCOMER = 'oNewcomer'
const AT_HOME = { personId: personId('volunteer'), gridId: GRID }
const POST = 'd00000000000a'

/** Somebody who holds a post, and who can be looked up. */
const ON_A_POST = {
  clock: NOW,
  documents: {
    people: Object.values(ACCOUNTS).map(person),
    grids: DISTRICT_DOCUMENTS.grids.map((one) => ({
      ...one,
      posts: { [POST]: { group: '巡逻组', name: '夜间巡逻岗', duty: '走一圈' } },
      holders:
        one._id === GRID
          ? { [personId('volunteer')]: { postId: POST, name: '李秀英', since: new Date(NOW) } as const }
          : {},
    })),
  },
} as const

export const ORG_SCENARIOS: ScenariosOf<'org'> = {
  'org.whoAmI': { trips: 1, clock: NOW, play: (cloud) => succeed(cloud, openid('secretary'), 'org.whoAmI', {}) },
  'org.getGrid': {
    trips: 4,
    clock: NOW,
    play: (cloud) => succeed(cloud, openid('secretary'), 'org.getGrid', { gridId: GRID }),
  },
  'org.listMembers': {
    trips: 2,
    clock: NOW,
    play: (cloud) => succeed(cloud, openid('secretary'), 'org.listMembers', { gridId: GRID }),
  },
  'org.getCommunity': {
    trips: 5,
    clock: NOW,
    play: (cloud) => succeed(cloud, openid('worker'), 'org.getCommunity', { communityId: COMMUNITY }),
  },
  'org.overview': {
    trips: 2,
    clock: NOW,
    documents: { overviews: [{ _id: 'district', at: new Date(NOW), grids: [TILE], offGrid: [] }] },
    play: (cloud) => succeed(cloud, openid('worker'), 'org.overview', { scope: COMMUNITY }),
  },
  'org.search': {
    trips: 3,
    clock: NOW,
    documents: { memberships: DISTRICT_DOCUMENTS.memberships.map((member) => ({ ...member, tokens: ['lxy'] })) },
    play: async (cloud) => {
      const { people } = await succeed(cloud, openid('worker'), 'org.search', { scope: COMMUNITY, text: 'lxy' })
      if (people.length === 0) throw new Error('nobody was found')
    },
  },
  'org.findGrid': {
    trips: 2,
    clock: NOW,
    play: async (cloud) => {
      await succeed(cloud, 'o-nobody', 'org.findGrid', { address: '凤鸣东里 3 号楼' })
      await succeed(cloud, 'o-nobody', 'org.findGrid', { point: { longitude: 117.87, latitude: 36.8 } })
    },
  },
  'org.listUnits': { trips: 2, clock: NOW, play: (cloud) => succeed(cloud, 'o-nobody', 'org.listUnits', {}) },
  'org.getPerson': {
    trips: 5,
    clock: NOW,
    documents: { people: [person(ACCOUNTS.volunteer)] },
    play: (cloud) =>
      succeed(cloud, openid('secretary'), 'org.getPerson', { gridId: GRID, personId: personId('volunteer') }),
  },
  'org.listPosts': {
    trips: 2,
    clock: NOW,
    play: (cloud) => succeed(cloud, openid('secretary'), 'org.listPosts', { gridId: GRID }),
  },
  // Whoever is new; with a unit one more, and for whoever the roster knows a few more, once (ADR 0021).
  'org.register': {
    trips: 5,
    clock: NOW,
    play: async (cloud) =>
      succeed(cloud, NEWCOMER, 'org.register', {
        name: '孙新来',
        kind: 'volunteer',
        occupation: 'resident',
        gridId: GRID,
        phoneCode: await phoneCode(cloud, NEWCOMER),
        consentVersion: CONSENT_VERSION,
        requestId: request(),
      }),
  },
  // These read again where the person is before the account follows (ADR 0020).
  'org.confirmMember': {
    trips: 6,
    clock: NOW,
    documents: {
      memberships: [{ ...member('volunteer', GRID, 'volunteer'), state: 'pending' }],
      accounts: Object.values(ACCOUNTS).map((one) => (one === ACCOUNTS.volunteer ? { ...one, roles: [] } : one)),
    },
    play: (cloud) =>
      succeed(cloud, openid('gridWorker'), 'org.confirmMember', { ...AT_HOME, accept: true, requestId: request() }),
  },
  'org.moveHome': {
    trips: 7,
    ...ON_A_POST,
    play: (cloud) =>
      succeed(cloud, openid('volunteer'), 'org.moveHome', { from: GRID, to: SIBLING_GRID, requestId: request() }),
  },
  'org.moveMember': {
    trips: 10,
    ...ON_A_POST,
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'org.moveMember', {
        personId: personId('volunteer'),
        from: GRID,
        to: SIBLING_GRID,
        requestId: request(),
      }),
  },
  'org.removeMember': {
    trips: 12,
    ...ON_A_POST,
    play: (cloud) => succeed(cloud, openid('worker'), 'org.removeMember', { ...AT_HOME, requestId: request() }),
  },
  'org.savePost': {
    trips: 3,
    ...ON_A_POST,
    play: (cloud) =>
      succeed(cloud, openid('gridWorker'), 'org.savePost', {
        gridId: GRID,
        group: '巡逻组',
        name: '清晨巡逻岗',
        duty: '走一圈',
        requestId: request(),
      }),
  },
  'org.dropPost': {
    trips: 3,
    ...ON_A_POST,
    play: (cloud) =>
      succeed(cloud, openid('gridWorker'), 'org.dropPost', { gridId: GRID, postId: POST, requestId: request() }),
  },
  'org.assignPost': {
    trips: 4,
    ...ON_A_POST,
    play: (cloud) =>
      succeed(cloud, openid('secretary'), 'org.assignPost', {
        gridId: GRID,
        personId: personId('cadre'),
        postId: POST,
        requestId: request(),
      }),
  },
  'org.listRoles': {
    trips: 2,
    clock: NOW,
    play: (cloud) => succeed(cloud, openid('worker'), 'org.listRoles', { scope: COMMUNITY }),
  },
  'org.grantRole': {
    trips: 7,
    ...ON_A_POST,
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'org.grantRole', {
        personId: personId('volunteer'),
        role: 'gridWorker',
        scope: GRID,
        requestId: request(),
      }),
  },
  'org.revokeRole': {
    trips: 5,
    ...ON_A_POST,
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'org.revokeRole', {
        personId: personId('gridWorker'),
        role: 'gridWorker',
        scope: GRID,
        requestId: request(),
      }),
  },
  'org.setAccountState': {
    trips: 6,
    ...ON_A_POST,
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'org.setAccountState', {
        personId: personId('volunteer'),
        scope: GRID,
        state: 'suspended',
        requestId: request(),
      }),
  },
}
