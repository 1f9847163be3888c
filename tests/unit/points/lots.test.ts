import * as fc from 'fast-check'
import { addLots, earnedSoFar, rememberDay, takeLots } from '../../../cloudfunctions/points/rules/lots'
import { DAY } from '../../../types/domain/time'
import { NOW } from '../../support/points'

const sumOf = (lots: object): number => Object.values(lots).reduce((sum: number, points: number) => sum + points, 0)
const LOTS = { '2024': 5, '2025': 20, '2026': 30 }

test.each([
  ['the oldest first', 10, undefined, { '2025': 15, '2026': 30 }],
  ['all of it', 55, undefined, {}],
  ['a year before all others', 40, '2026', { '2025': 15 }],
  ['a year that holds nothing: the oldest', 6, '2023', { '2025': 19, '2026': 30 }],
])('takes %s', (_case, points, first, left) => {
  expect(takeLots(LOTS, points, first).left).toEqual(left)
})

test('what was taken can be given back to the years it came from', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('2024', '2025', '2026'), fc.integer({ min: 1, max: 50 })),
      fc.nat(),
      (lots, n) => {
        const held = sumOf(lots)
        const { left, taken } = takeLots(lots, Math.min(n, held))
        expect(addLots(left, taken)).toEqual(addLots(lots, {}))
        expect(sumOf(taken)).toBe(Math.min(n, held))
      },
    ),
  )
})

test('a day is remembered for 92 days, and what is taken back of it has room again', () => {
  const first = rememberDay({}, NOW, '2026-11-25', 30)
  expect(first).toEqual({ '2026-11-25': 30 })
  expect(rememberDay(first, NOW, '2026-11-25', -10)).toEqual({ '2026-11-25': 20 })
  expect(rememberDay(first, NOW, '2026-11-25', -40)).toEqual({})
  expect(rememberDay(first, NOW + 92 * DAY, null, -5)).toEqual(first)
  expect(rememberDay(first, NOW + 93 * DAY, null, -5)).toEqual({})
})

test('earned so far is the day’s and its month’s', () => {
  const earned = { '2026-10-31': 1, '2026-11-01': 2, '2026-11-25': 4 }
  expect(earnedSoFar(earned, '2026-11-25')).toEqual({ day: 4, month: 6 })
  expect(earnedSoFar(earned, '2026-11-26')).toEqual({ day: 0, month: 6 })
})
