import { lapsing } from '../../../cloudfunctions/points/rules/expiry'
import { FIRST_RULE } from '../../../types/domain/points'

const NOW = Date.parse('2026-11-24T09:40:00+08:00')
const rules = [FIRST_RULE]

test.each([
  ['a year’s points last to the end of the next', { '2026': 20 }, [{ points: 20, lastDay: '2027-12-31' }]],
  [
    'the soonest is told first',
    { '2025': 5, '2026': 20 },
    [
      { points: 5, lastDay: '2026-12-31' },
      { points: 20, lastDay: '2027-12-31' },
    ],
  ],
  ['a year whose day is over is not told any more', { '2024': 9, '2026': 20 }, [{ points: 20, lastDay: '2027-12-31' }]],
  ['of nothing lapses nothing', {}, []],
] as const)('what lapses: %s', (_, lots, told) => {
  expect(lapsing(rules, { lots }, NOW)).toEqual(told)
})

test('points that last for ever never lapse', () => {
  expect(lapsing([{ ...FIRST_RULE, keepYears: null }], { lots: { '2026': 20 } }, NOW)).toEqual([])
})

test('whoever has no posting has nothing to lose', () => {
  expect(lapsing(rules, null, NOW)).toEqual([])
})
