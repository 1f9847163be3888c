import { cadreDoc, nomination, UNITS } from '../../tests/support/corps'
import { ACCOUNTS, openid, personId, request } from '../../tests/support/district'
import { BRANCH, NOW } from '../../tests/support/tasks'
import { DISTRICT, type OpenId } from '../../types/domain/ids'
import { succeed } from './stage'
import type { ScenariosOf } from './trips'

/** Whoever works in the organisation department. */
export const OFFICE = {
  _id: 'o-p0office' as OpenId,
  personId: 'p0office',
  name: '高志远',
  roles: [{ role: 'district', scope: DISTRICT, scopeName: '周村区' }],
  state: 'active',
  consent: null,
} as const

const people = [cadreDoc(ACCOUNTS.cadre), cadreDoc(ACCOUNTS.secretary)]
const accounts = [...Object.values(ACCOUNTS), OFFICE]
const BEFORE = { clock: NOW, documents: { accounts, people, units: UNITS } }
const STOOD = {
  clock: NOW,
  documents: {
    ...BEFORE.documents,
    nominations: [nomination(BRANCH, ACCOUNTS.cadre, { recommendedBy: [], stoodAt: new Date(NOW - 1000) })],
  },
}
const led = { branchId: BRANCH, seen: personId('secretary') } as const

export const CORPS_SCENARIOS: ScenariosOf<'corps'> = {
  'corps.overview': {
    trips: 3,
    depth: 1,
    ...STOOD,
    play: (cloud) => succeed(cloud, OFFICE._id, 'corps.overview', { scope: DISTRICT }),
  },
  'corps.listCandidates': {
    trips: 5,
    ...STOOD,
    play: (cloud) => succeed(cloud, openid('worker'), 'corps.listCandidates', { branchId: BRANCH }),
  },
  'corps.recommend': {
    trips: 9,
    ...BEFORE,
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'corps.recommend', {
        branchId: BRANCH,
        personId: personId('cadre'),
        requestId: request(),
      }),
  },
  'corps.stand': {
    trips: 8,
    ...BEFORE,
    play: (cloud) => succeed(cloud, openid('cadre'), 'corps.stand', { branchId: BRANCH, requestId: request() }),
  },
  // Nobody recommended: the second update is the one that matches.
  'corps.withdraw': {
    trips: 3,
    ...STOOD,
    play: (cloud) => succeed(cloud, openid('cadre'), 'corps.withdraw', { branchId: BRANCH, requestId: request() }),
  },
  'corps.mine': { trips: 5, ...STOOD, play: (cloud) => succeed(cloud, openid('cadre'), 'corps.mine', {}) },
  // ADR 0040.
  'corps.appoint': {
    trips: 15,
    ...STOOD,
    play: (cloud) =>
      succeed(cloud, OFFICE._id, 'corps.appoint', { ...led, personId: personId('cadre'), requestId: request() }),
  },
  'corps.endTerm': {
    trips: 7,
    ...STOOD,
    play: (cloud) => succeed(cloud, OFFICE._id, 'corps.endTerm', { ...led, requestId: request() }),
  },
}
