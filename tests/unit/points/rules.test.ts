import { dueYears, expiryFact, lapsesAt } from '../../../cloudfunctions/points/rules/expiry'
import { type AwardRule, FIRST_RULE } from '../../../types/domain/points'
import { MEMBER, NOW } from '../../support/points'

const SECOND: AwardRule = { ...FIRST_RULE, version: 2, startsOn: '2027-03-01', keepYears: null }
const RULES = [FIRST_RULE, SECOND]

test('points lapse at the end of the n-th year after theirs, by the rule of that year’s last day', () => {
  expect(lapsesAt(RULES, 2025)).toBe(Date.parse('2027-01-01T00:00:00+08:00'))
  expect(lapsesAt(RULES, 2026)).toBe(Date.parse('2028-01-01T00:00:00+08:00'))
  expect(lapsesAt(RULES, 2027)).toBeNull()
})

test.each([
  ['31 days before', '2026-12-01T23:59:59.999+08:00', false, undefined],
  ['30 days before', '2026-12-02T00:00:00+08:00', true, false],
  ['the last moment', '2026-12-31T23:59:59.999+08:00', true, false],
  ['the year is over', '2027-01-01T00:00:00+08:00', true, true],
])('points of 2025, %s', (_case, at, due, lapsed) => {
  const found = dueYears(RULES, Date.parse('2023-02-01T00:00:00+08:00'), Date.parse(at)).find(
    ({ year }) => year === '2025',
  )
  expect(found !== undefined).toBe(due)
  expect(found?.lapsed).toBe(lapsed)
})

test('what lapses is what is left of the year', () => {
  const asked = { digest: 'd', at: new Date(NOW), reasonKey: 'k' }
  const due = { year: '2025', ruleVersion: 1 }
  expect(expiryFact(MEMBER, due, asked, { lots: { '2024': 5, '2025': 20, '2026': 30 } })).toMatchObject({
    kind: 'expiry',
    counterAccount: 'expiry',
    points: -20,
    key: `expire:${MEMBER}:2025`,
    cause: { expired: '2025' },
    ruleVersion: 1,
  })
  expect(expiryFact(MEMBER, due, asked, null).points).toBe(0)
})
