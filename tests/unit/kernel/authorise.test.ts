import { authorise } from '../../../cloudfunctions/_kernel/authorise'
import type { Reach, Who } from '../../../types/contracts/contract'
import { communityCode, DISTRICT, gridCode, type OpenId, type Scope, streetCode } from '../../../types/domain/ids'
import type { Role } from '../../../types/domain/org'
import type { AccountDoc } from '../../../types/documents/org'

const account = (role: Role, scope: Scope, state: AccountDoc['state'] = 'active'): AccountDoc => ({
  _id: 'o1' as OpenId,
  personId: 'p1',
  name: '某某',
  roles: [{ role, scope, scopeName: '' }],
  state,
  consent: null,
})
const over = (reach: Reach): Who<Scope> => ({ roles: { community: reach }, over: (scope) => scope })
const street = streetCode('370306003')
const community = communityCode('370306003001')
const grid = gridCode('370306003001003')

test.each([
  ['covers', DISTRICT, grid, true],
  ['covers', community, community, true],
  ['covers', community, grid, true],
  ['covers', grid, community, false],
  ['covers', communityCode('370306003002'), grid, false],
  ['within', grid, community, true],
  ['within', community, grid, false],
  ['touches', street, grid, true],
  ['touches', grid, street, true],
  ['touches', grid, gridCode('370306003001004'), false],
  ['covers', 'm370306003001-01', 'm370306003001-01', true],
  ['covers', 'm370306003001-01', 'm370306003001-02', false],
  ['covers', community, 'm370306003001-01', true],
  ['covers', DISTRICT, 'm370306003001-01', true],
  ['covers', communityCode('370306003002'), 'm370306003001-01', false],
  ['within', community, 'm370306003001-01', false],
] as const)('%s: a role over %s, asked about %s → %s', (reach, held, target, allowed) => {
  expect(authorise(over(reach), account('community', held), target)).toBe(allowed ? null : 'notAllowed')
})

test('a role that the row does not name reaches nothing', () => {
  expect(authorise(over('covers'), account('district', DISTRICT), grid)).toBe('notAllowed')
})

test('nobody, then suspended, then roles', () => {
  expect(authorise(over('covers'), null, grid)).toBe('notRegistered')
  expect(authorise(over('covers'), account('community', community, 'suspended'), grid)).toBe('suspended')
  expect(authorise({ registered: true }, account('resident', grid), null)).toBeNull()
  expect(authorise({ registered: true }, null, null)).toBe('notRegistered')
  expect(authorise({ anyone: true }, null, null)).toBeNull()
})
