import { whyNotNext } from '../../../cloudfunctions/_kernel/next-version'

const VERSIONS = [
  { version: 1, startsOn: '2000-01-01' },
  { version: 2, startsOn: '2027-03-01' },
] as const

test.each([
  ['after a version that is not the last', 1, '2028-01-01', '2027-05-01', 'ruleChanged'],
  ['from today', 2, '2027-05-01', '2027-05-01', 'ruleTooSoon'],
  ['from before', 2, '2027-04-30', '2027-05-01', 'ruleTooSoon'],
  ['from tomorrow', 2, '2027-05-02', '2027-05-01', null],
  ['before the one it follows', 2, '2027-02-28', '2027-01-01', 'ruleTooSoon'],
  ['with the one it follows', 2, '2027-03-01', '2027-01-01', null],
] as const)('the next version %s', (_case, after, startsOn, today, why) => {
  expect(whyNotNext(VERSIONS, { after, startsOn }, today)).toBe(why)
})
