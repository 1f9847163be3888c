import { keptSince, markAt, unreadSince } from '../../../cloudfunctions/notices/rules/read'
import { DAY } from '../../../types/domain/time'
import { ACCOUNTS } from '../../support/district'

const NOW = 1_790_000_000_000
const account = (over: object) => ({ ...ACCOUNTS.volunteer, ...over })

test.each([
  ['nothing was read and nobody agreed to anything', {}, NOW - 30 * DAY],
  ['they came last week', { consent: { version: 1, at: new Date(NOW - 7 * DAY) } }, NOW - 7 * DAY],
  ['they read an hour ago', { noticesReadTo: new Date(NOW - 3600) }, NOW - 3600 + 1],
  ['they read a year ago', { noticesReadTo: new Date(NOW - 365 * DAY) }, NOW - 30 * DAY],
] as const)('news begins where %s', (_when, over, since) => {
  expect(unreadSince(account(over), NOW)).toBe(since)
})

test.each([
  ['forward', NOW - 500, NOW - 100, NOW - 100],
  ['never back', NOW - 100, NOW - 500, NOW - 100],
  ['never past now', NOW - 500, NOW + 9_999_999, NOW],
])('the mark moves %s', (_how, before, upTo, after) => {
  expect(markAt(account({ noticesReadTo: new Date(before) }), upTo, NOW)).toBe(after)
})

test('a season is kept', () => {
  expect(keptSince(NOW)).toBe(NOW - 90 * DAY)
})
