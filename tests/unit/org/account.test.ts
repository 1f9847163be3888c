import { branchLed, homeGrid, ownBranch } from '../../../cloudfunctions/org/rules/account'
import { communityCode, gridCode, type OpenId } from '../../../types/domain/ids'
import { maskName } from '../../../types/domain/org'
import type { AccountDoc } from '../../../types/documents/org'

const account = (...roles: AccountDoc['roles']): AccountDoc => ({
  _id: 'o1' as OpenId,
  personId: 'p1',
  name: '某某',
  roles,
  state: 'active',
  consent: null,
})
const home = { role: 'cadre', scope: gridCode('370306003001003'), scopeName: '' } as const
const leads = { role: 'branchSecretary', scope: gridCode('370306003001003'), scopeName: '' } as const
const works = { role: 'community', scope: communityCode('370306003001'), scopeName: '' } as const

test('a person belongs to the grid they are enrolled in, and leads at most one branch', () => {
  expect(homeGrid(account(leads, home))).toBe('370306003001003')
  expect(ownBranch(account(home))).toBe('b370306003001003')
  expect(branchLed(account(home))).toBeNull()
  expect(branchLed(account(leads, home))).toBe('b370306003001003')
})

test('community staff belong to no single grid', () => {
  expect(homeGrid(account(works))).toBeNull()
  expect(ownBranch(account(works))).toBeNull()
})

test.each([
  ['李秀英', '李*英'],
  ['周明', '周*'],
  ['欧阳正华', '欧*华'],
  ['', '*'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})
