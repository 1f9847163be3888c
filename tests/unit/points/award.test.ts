import { type Accepted, awardFact, pointsForMinutes, ruleOn } from '../../../cloudfunctions/points/rules/award'
import { nextPosting } from '../../../cloudfunctions/points/rules/chain'
import { type AwardRule, FIRST_RULE } from '../../../types/domain/points'
import type { PostingDoc } from '../../../types/documents/points'
import { NOW } from '../../support/points'

const rule = (over: Partial<AwardRule> = {}): AwardRule => ({ ...FIRST_RULE, ...over })

test.each([
  [0, 0],
  [29, 0],
  [30, 5],
  [59, 5],
  [60, 10],
  [210, 35],
])('by the first rule %i minutes earn %i points', (minutes, points) => {
  expect(pointsForMinutes(minutes)).toBe(points)
})

test.each([
  ['whole steps only', 59, { stepMinutes: 60 }, 0],
  ['rounded down to whole points', 45, { stepMinutes: 15, perHour: { ...FIRST_RULE.perHour, specialCare: 15 } }, 11],
  ['by kind', 60, { perHour: { ...FIRST_RULE.perHour, specialCare: 12 } }, 12],
  ['a kind that earns nothing', 600, { perHour: { ...FIRST_RULE.perHour, specialCare: 0 } }, 0],
])('%s', (_case, minutes, over, points) => {
  expect(pointsForMinutes(minutes, 'specialCare', rule(over))).toBe(points)
})

test.each([
  ['2026-11-30', 1],
  ['2026-12-01', 2],
  ['2027-05-01', 2],
  ['2027-06-01', 3],
] as const)('service of %s is under version %i, whenever it is accepted', (day, version) => {
  const rules = [rule(), rule({ version: 2, startsOn: '2026-12-01' }), rule({ version: 3, startsOn: '2027-06-01' })]
  expect(ruleOn(rules, day).version).toBe(version)
})

const award = { personId: 'p1', attendanceId: 't370306003001-2611-01:p1', minutes: 60, points: 10 } as const
const asked: Accepted = {
  counterAccount: 'm370306003001-01',
  reason: '入户走访',
  digest: 'd1',
  reasonKey: 'k',
  at: new Date(NOW),
  service: 'householdVisit',
  day: '2026-11-25',
  rule: FIRST_RULE,
}

test('an award is named by the stay and says where the points come from; its salt needs the key', () => {
  const fact = awardFact(award, asked, null)
  expect(fact).toMatchObject({
    account: 'p1',
    kind: 'award',
    points: 10,
    cause: { service: 'householdVisit', minutes: 60, day: '2026-11-25', full: 10, cut: null },
    key: 'award:t370306003001-2611-01:p1',
    ruleVersion: 1,
    reason: { text: '入户走访' },
  })
  expect(fact.reason.salt).toMatch(/^[0-9a-f]{64}$/)
  expect(awardFact(award, asked, null)).toEqual(fact)
  expect(awardFact(award, { ...asked, reasonKey: 'other' }, null).reason.salt).not.toBe(fact.reason.salt)
})

test.each([
  ['room for all', { '2026-11-25': 70 }, 10, null],
  ['room for some under the day', { '2026-11-25': 76 }, 4, 'day'],
  ['none left under the day', { '2026-11-25': 80 }, 0, 'day'],
  ['another day is full', { '2026-11-24': 80 }, 10, null],
  ['room for some under the month', { '2026-11-01': 300, '2026-11-02': 297 }, 3, 'month'],
  ['none left under the month', { '2026-11-01': 600 }, 0, 'month'],
  ['the month before is full', { '2026-10-31': 600 }, 10, null],
  ['both cut, the month deeper', { '2026-11-01': 524, '2026-11-25': 75 }, 1, 'month'],
  ['both cut alike: the day is named', { '2026-11-01': 520, '2026-11-25': 75 }, 5, 'day'],
] as const)('caps, %s', (_case, earned, points, cut) => {
  expect(awardFact(award, asked, { earned })).toMatchObject({ points, cause: { full: 10, cut } })
})

test('without caps nothing is cut', () => {
  const free = { ...asked, rule: rule({ dayCap: null, monthCap: null }) }
  expect(awardFact(award, free, { earned: { '2026-11-25': 9999 } })).toMatchObject({ points: 10, cause: { cut: null } })
})

test('ten awards of one day in a row fill the day and no more', () => {
  let tail: PostingDoc | null = null
  for (let i = 0; i < 10; i += 1) {
    const next = nextPosting(tail, { ...awardFact({ ...award, minutes: 90 }, asked, tail), key: `award:${i}` })
    if (next === 'pointsShort') throw new Error('an award cannot be short')
    tail = next
  }
  expect(tail).toMatchObject({ seq: 10, balanceAfter: 80, earned: { '2026-11-25': 80 } })
})
