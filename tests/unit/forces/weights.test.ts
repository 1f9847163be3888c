import { metresBetween, planeAt } from '../../../cloudfunctions/forces/rules/plane'
import { weightsFor } from '../../../cloudfunctions/forces/rules/weights'
import { at } from './questions'

test.each([
  ['a district', 486, 40_000],
  ['ten of them', 4860, 140_000],
  ['a hundred', 48_600, 400_000],
  ['nothing', 0, 0],
])(
  '%s: a move outweighs all metres of a cycle, an empty place all moves, and sums stay exact',
  (_size, grids, longest) => {
    const { move, unmet } = weightsFor(grids, longest)
    expect(move).toBeGreaterThan((grids + 1) * longest)
    expect(unmet).toBeGreaterThan((grids + 1) * (move + longest))
    expect(Number.isSafeInteger(4 * unmet)).toBe(true)
  },
)

test('what is too large for exact sums is refused', () => {
  expect(() => weightsFor(1_000_000, 400_000)).toThrow(RangeError)
})

test('the plane is true to 0.2 % within 25 km', () => {
  const radius = 6_371_008.8
  const flat = planeAt([at(0, 0)])
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  for (const [east, north] of [
    [25_000, 0],
    [0, 25_000],
    [17_000, 17_000],
    [-17_000, 17_000],
    [300, -400],
  ] as const) {
    const [a, b] = [at(0, 0), at(east, north)]
    const [[fromX, fromY], [toX, toY]] = [a.coordinates, b.coordinates]
    const half =
      Math.sin(radians(toY - fromY) / 2) ** 2 +
      Math.cos(radians(fromY)) * Math.cos(radians(toY)) * Math.sin(radians(toX - fromX) / 2) ** 2
    const arc = 2 * radius * Math.asin(Math.sqrt(half))
    const [p, q] = [flat(a), flat(b)]
    expect(Math.abs(metresBetween(p.x - q.x, p.y - q.y) / arc - 1)).toBeLessThan(0.002)
  }
})
