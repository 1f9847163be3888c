import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId } from '../../tests/support/district'
import { person } from '../../tests/support/generic/world'
import { COMMUNITY, GRID, NOW } from '../../tests/support/tasks'
import { FLOORS } from '../../types/domain/org'
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

export const ORG_SCENARIOS: Partial<ScenariosOf<'org'>> = {
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
}
