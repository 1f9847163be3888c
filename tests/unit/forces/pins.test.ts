import { movesPage, readCursor } from '../../../cloudfunctions/forces/rules/page'
import { pinnedAs, pinsAfter, whyNotPin, type Pins, type PinTo } from '../../../cloudfunctions/forces/rules/pins'
import { gridCode, type PersonId } from '../../../types/domain/ids'
import { LENDER, move, SHORT, STREET } from '../../support/forces'

const ME: PersonId = 'p00000001'
const OUTSIDE = gridCode('370306004001001')
const full: Pins = Object.fromEntries(Array.from({ length: 200 }, (_unused, i) => [`p1${i}`, null]))
const here = { gridId: LENDER, state: 'active' }

test.each<readonly [string, Pins, PinTo, Parameters<typeof whyNotPin>[3], string | null]>([
  ['a grid of the scope', {}, SHORT, here, null],
  ['their own', {}, null, here, null],
  ['a grid outside', {}, OUTSIDE, here, 'notInGrid'],
  ['nobody known', {}, SHORT, null, 'notInGrid'],
  ['somebody who left', {}, SHORT, { gridId: LENDER, state: 'left' }, 'notInGrid'],
  ['somebody of elsewhere', {}, SHORT, { gridId: OUTSIDE, state: 'active' }, 'notInGrid'],
  ['one too many', full, SHORT, here, 'pinsFull'],
  ['another grid, at the limit', { ...full, [ME]: null }, SHORT, here, null],
  ['back to the plan, whoever it is', full, 'unpin', null, null],
])('setting somebody to %s', (_case, pins, to, member, expected) => {
  expect(whyNotPin(pins, { personId: ME, to }, STREET, member)).toBe(expected)
})

test('pins are counted the same however often one is set', () => {
  expect([
    pinsAfter({}, ME, SHORT),
    pinsAfter({ [ME]: SHORT }, ME, null),
    pinsAfter({ [ME]: null }, ME, 'unpin'),
  ]).toEqual([1, 1, 0])
})

test.each<readonly [Pins, ReturnType<typeof pinnedAs>]>([
  [{}, null],
  [{ [ME]: null }, 'home'],
  [{ [ME]: SHORT }, 'kept'],
  [{ [ME]: LENDER }, 'moved'],
])('a move under pins %j', (pins, expected) => {
  expect(pinnedAs(move(), pins)).toBe(expected)
})

test('pages run through all parts, each move once, of all grids or of one', () => {
  const parts = Array.from({ length: 5 }, (_unused, part) => ({
    part,
    moves: Array.from({ length: 70 }, (_none, i) =>
      move({ personId: `p${part}x${i}000`, to: i % 2 === 0 ? SHORT : OUTSIDE }),
    ),
  }))
  const walk = (gridId: typeof SHORT | undefined): PersonId[] => {
    const seen: PersonId[] = []
    for (let cursor: string | undefined = undefined; ;) {
      const start = readCursor(cursor)
      if (!start) throw new Error('a cursor of ours was not read')
      const read = parts.slice(start.part, start.part + 3)
      const { moves, next }: ReturnType<typeof movesPage> = movesPage(
        read,
        start,
        gridId,
        start.part + 3 < parts.length,
      )
      expect(moves.length).toBeLessThanOrEqual(50)
      seen.push(...moves.map(({ personId }) => personId))
      if (next === null) return seen
      cursor = next
    }
  }
  expect(new Set(walk(undefined)).size).toBe(350)
  expect(walk(undefined)).toHaveLength(350)
  expect(walk(SHORT)).toHaveLength(175)
  expect(readCursor('p1-x')).toBeNull()
})
