import { permit } from '../../../types/domain/refusals'

test.each([
  ['no reason', null, { allowed: true }],
  ['a reason', 'ownRole', { allowed: false, code: 'ownRole' }],
] as const)('%s as the client reads it', (_case, why, expected) => {
  expect(permit(why)).toEqual(expected)
})
