import { openid } from '../../tests/support/district'
import { COMMUNITY, GRID, NOW } from '../../tests/support/tasks'
import { succeed } from './stage'
import type { ScenariosOf } from './trips'

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
    trips: 4,
    clock: NOW,
    play: (cloud) => succeed(cloud, openid('worker'), 'org.getCommunity', { communityId: COMMUNITY }),
  },
}
