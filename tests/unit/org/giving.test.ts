import {
  divisionOf,
  isGiven,
  mayGive,
  whyNotGrant,
  whyNotRevoke,
  whyNotSuspend,
} from '../../../cloudfunctions/org/rules/giving'
import { communityCode, DISTRICT, gridCode, type OpenId, type PersonId, streetCode } from '../../../types/domain/ids'
import type { RoleGrant } from '../../../types/domain/org'
import type { AccountDoc } from '../../../types/documents/org'

const GRID = gridCode('370306003001003')
const COMMUNITY = communityCode(GRID)
const STREET = streetCode(GRID)
const NEIGHBOUR = communityCode('370306003002')
const NEXT_STREET = streetCode('370306004')
const MERCHANT = 'm370306003001-01'

const account = (personId: PersonId, ...roles: readonly RoleGrant[]): AccountDoc => ({
  _id: `o-${personId}` as OpenId,
  personId,
  name: '某某',
  roles: roles.map((grant) => ({ ...grant, scopeName: '' })),
  state: 'active',
  consent: null,
})
const district = account('p1', { role: 'district', scope: DISTRICT })
const street = account('p2', { role: 'street', scope: STREET })
const community = account('p3', { role: 'community', scope: COMMUNITY })
const gridWorker = account('p4', { role: 'gridWorker', scope: GRID })
const nobody = account('p9')

describe('a role is given by the level right above it, in order of precedence', () => {
  test.each([
    ['a grid worker of a whole community, by the street', street, 'gridWorker', COMMUNITY, 'roleFromAbove'],
    ['a community worker by their equal', community, 'community', COMMUNITY, 'roleFromAbove'],
    ['a community worker by two levels up', district, 'community', COMMUNITY, 'roleFromAbove'],
    ['a grid worker of the neighbours', community, 'gridWorker', gridCode(`${NEIGHBOUR}001`), 'roleFromAbove'],
    ['a merchant of the neighbours', community, 'merchant', 'm370306003002-01', 'roleFromAbove'],
    ['a street worker by a grid worker', gridWorker, 'street', STREET, 'roleFromAbove'],
    ['a community worker of a grid', street, 'community', GRID, 'scopeWrong'],
    ['a grid worker of a whole community', community, 'gridWorker', COMMUNITY, 'scopeWrong'],
    ['a grid worker of a merchant', community, 'gridWorker', MERCHANT, 'scopeWrong'],
    ['a merchant of a community', community, 'merchant', COMMUNITY, 'scopeWrong'],
    ['a street worker of the district', district, 'street', DISTRICT, 'scopeWrong'],
    ['a grid worker', community, 'gridWorker', GRID, null],
    ['a merchant', community, 'merchant', MERCHANT, null],
    ['a community worker', street, 'community', COMMUNITY, null],
    ['a street worker', district, 'street', STREET, null],
    ['a department', district, 'department', DISTRICT, null],
    ['another of the district', district, 'district', DISTRICT, null],
  ] as const)('%s → %s', (_case, caller, role, scope, expected) => {
    expect(whyNotGrant(caller, { role, scope })).toBe(expected)
  })
})

describe('a role is taken back, in order of precedence', () => {
  test.each([
    ['one that comes with enrolment', community, community, 'cadre', GRID, 'roleFromAbove'],
    ['one that comes with an appointment', district, nobody, 'branchSecretary', GRID, 'roleFromAbove'],
    ['their own, that was given from above', community, community, 'community', COMMUNITY, 'roleFromAbove'],
    ['one of another street', street, nobody, 'community', communityCode('370306004001'), 'roleFromAbove'],
    ['their own, that they might give', district, district, 'district', DISTRICT, 'ownRole'],
    ['a colleague’s of the district', district, nobody, 'district', DISTRICT, null],
    ['a grid worker’s', community, gridWorker, 'gridWorker', GRID, null],
  ] as const)('%s → %s', (_case, caller, target, role, scope, expected) => {
    expect(whyNotRevoke(caller, target, { role, scope })).toBe(expected)
  })
})

describe('an account is suspended, in order of precedence', () => {
  const secretary = account('p5', { role: 'branchSecretary', scope: GRID }, { role: 'cadre', scope: GRID })
  const elsewhere = account('p6', { role: 'gridWorker', scope: GRID }, { role: 'street', scope: NEXT_STREET })
  test.each([
    ['their own, in a place where they are not', community, community, false, 'notInGrid'],
    ['somebody who is not there', district, gridWorker, false, 'notInGrid'],
    ['their own, that was given from above', community, community, true, 'roleFromAbove'],
    ['somebody above', community, street, true, 'roleFromAbove'],
    ['somebody who holds a higher role elsewhere', community, elsewhere, true, 'roleFromAbove'],
    ['an equal', gridWorker, account('p7', { role: 'gridWorker', scope: GRID }), true, 'roleFromAbove'],
    ['their own, that they might give', district, district, true, 'ownRole'],
    ['somebody right below', community, gridWorker, true, null],
    ['somebody two levels below', street, gridWorker, true, null],
    ['somebody three levels below', district, gridWorker, true, null],
    ['a secretary, whose roles nobody gave', community, secretary, true, null],
    ['somebody without a role', community, nobody, true, null],
  ] as const)('%s → %s', (_case, caller, target, there, expected) => {
    expect(whyNotSuspend(caller, target, there)).toBe(expected)
  })
})

test.each([
  ['the district in all of it', district, DISTRICT, ['district', 'department', 'street']],
  ['the district in a street', district, STREET, ['street']],
  ['the district in a community', district, COMMUNITY, []],
  ['a street in itself', street, STREET, ['community']],
  ['a street in a community of its own', street, COMMUNITY, ['community']],
  ['a street in another street', street, NEXT_STREET, []],
  ['a community in itself', community, COMMUNITY, ['gridWorker', 'merchant']],
  ['a community in a grid of its own', community, GRID, ['gridWorker']],
  ['a grid worker in their grid', gridWorker, GRID, []],
] as const)('%s may give %j', (_case, caller, scope, expected) => {
  expect(mayGive(caller, scope)).toEqual(expected)
})

test('a merchant’s role lies in its community', () => {
  expect(divisionOf(MERCHANT)).toBe(COMMUNITY)
  expect(divisionOf(GRID)).toBe(GRID)
})

test.each([
  ['cadre', false],
  ['volunteer', false],
  ['branchSecretary', false],
  ['resident', false],
  ['merchant', true],
  ['department', true],
] as const)('%s is given by hand: %s', (role, expected) => {
  expect(isGiven(role)).toBe(expected)
})
