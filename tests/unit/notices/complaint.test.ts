import { answeredBy, dueFrom, whyNotAnswer } from '../../../cloudfunctions/notices/rules/complaint'
import { communityCode, gridCode, streetCode } from '../../../types/domain/ids'
import type { RoleGrant } from '../../../types/domain/org'
import { complaint } from '../../support/notices'
import { COMMUNITY } from '../../support/tasks'

const GRID = gridCode('370306003001001')
const volunteer: RoleGrant = { role: 'volunteer', scope: GRID }

test.each([
  ['a volunteer', [volunteer], 'community', '370306003001'],
  ['a volunteer', [volunteer], 'street', '370306003'],
  ['a volunteer', [volunteer], 'district', '370306'],
  ['a shop', [{ role: 'merchant', scope: 'm370306003001-01' }], 'community', '370306003001'],
  ['somebody of a street', [{ role: 'street', scope: streetCode(GRID) }], 'community', '370306003'],
  ['somebody of the district', [{ role: 'district', scope: '370306' }], 'community', '370306'],
  ['whoever has no role', [], 'community', '370306'],
  [
    'who also works for the street',
    [{ role: 'street', scope: streetCode('370306004') }, volunteer],
    'street',
    '370306003',
  ],
] as const)('%s saying it to %j: %s answers', (_who, roles, level, scope) => {
  expect(answeredBy(roles as readonly RoleGrant[], level)).toBe(scope)
})

test('it is due at the end of the seventh day after, by the calendar of Zhoucun', () => {
  for (const at of ['2026-11-24T00:10:00+08:00', '2026-11-24T23:50:00+08:00'])
    expect(dueFrom(Date.parse(at))).toEqual(new Date('2026-12-02T00:00:00+08:00'))
})

test.each([
  ['another place asks', communityCode('370306003002'), 'open', 'notFound'],
  ['the street asks for the community’s', streetCode(GRID), 'open', 'notFound'],
  ['somebody was quicker', COMMUNITY, 'answered', 'alreadyAnswered'],
  ['another place asks for an answered one', streetCode(GRID), 'answered', 'notFound'],
  ['nobody has answered', COMMUNITY, 'open', null],
] as const)('an answer when %s', (_when, scope, state, code) => {
  expect(whyNotAnswer(complaint({ state }), scope)).toBe(code)
})
