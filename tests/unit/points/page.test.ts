import { readRewardCursor, readSeqCursor, rewardCursorAt } from '../../../cloudfunctions/points/rules/page'
import { ownStreet } from '../../../cloudfunctions/points/rules/street'
import type { Scope } from '../../../types/domain/ids'
import { reward } from '../../support/points'

test('a cursor says where a page ended; anything else is not one', () => {
  expect(readRewardCursor(rewardCursorAt(reward()))).toEqual([20, 'r370306003001-01-01'])
  for (const text of ['', '20', '20_', '_r1', '-1_r1', '1e3_r1']) expect(readRewardCursor(text)).toBeNull()
  expect(readSeqCursor('12')).toBe(12)
  for (const text of ['', '-1', '1.5', 'x', '1_2', '1234567890']) expect(readSeqCursor(text)).toBeNull()
})

test.each([
  ['a volunteer’s grid', ['370306003001001'], '370306003'],
  ['a community', ['370306004002'], '370306004'],
  ['a street', ['370306005'], '370306005'],
  ['a merchant who also volunteers', ['m370306003001-01', '370306004002001'], '370306004'],
  ['the district’s staff who also volunteer', ['370306', '370306004002001'], '370306004'],
  ['the district alone', ['370306'], null],
  ['a merchant alone', ['m370306003001-01'], null],
  ['no role at all', [], null],
])('the own street of %s', (_case, scopes, street) => {
  const roles = scopes.map((scope) => ({ role: 'volunteer' as const, scope: scope as Scope, scopeName: '' }))
  expect(ownStreet({ roles })).toBe(street)
})
