import {
  offerCursorAt,
  readOfferCursor,
  readRewardCursor,
  readSeqCursor,
  rewardCursorAt,
} from '../../../cloudfunctions/points/rules/page'
import { homeOf } from '../../../cloudfunctions/points/rules/street'
import type { Scope } from '../../../types/domain/ids'
import { reward } from '../../support/points'

test('a cursor says where a page ended; anything else is not one', () => {
  expect(readRewardCursor(rewardCursorAt('street', reward()))).toEqual({
    ring: 'street',
    after: [20, 'r370306003001-01-01'],
  })
  for (const text of ['', '20', '20_', '3_20_r370306003001-01-01', '0_-1_r370306003001-01-01', '0_1e3_r1'])
    expect(readRewardCursor(text)).toBeNull()
  expect(readOfferCursor(offerCursorAt(reward()))).toEqual(['370306003001', 'r370306003001-01-01'])
  for (const text of ['', '370306003001', '370306_r370306003001-01-01']) expect(readOfferCursor(text)).toBeNull()
  expect(readSeqCursor('12')).toBe(12)
  for (const text of ['', '-1', '1.5', 'x', '1_2', '1234567890']) expect(readSeqCursor(text)).toBeNull()
})

test.each([
  ['a volunteer’s grid', ['370306003001001'], '370306003001', '370306003'],
  ['a cluster of courtyards', ['370306003001x01'], '370306003001', '370306003'],
  ['a community', ['370306004002'], '370306004002', '370306004'],
  ['a street', ['370306005'], null, '370306005'],
  ['a merchant who also volunteers', ['m370306003001-01', '370306004002001'], '370306004002', '370306004'],
  ['the district’s staff who also volunteer', ['370306', '370306004002001'], '370306004002', '370306004'],
  ['the street’s staff who live in another', ['370306005', '370306004002001'], '370306004002', '370306004'],
  ['the district alone', ['370306'], null, null],
  ['a merchant alone', ['m370306003001-01'], null, null],
  ['no role at all', [], null, null],
])('home of %s', (_case, scopes, community, street) => {
  const roles = scopes.map((scope) => ({ role: 'volunteer' as const, scope: scope as Scope, scopeName: '' }))
  expect(homeOf({ roles })).toEqual({ community, street })
})
