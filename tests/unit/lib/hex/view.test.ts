import { layoutOf } from '@/lib/hex/cache'
import { gridUnder, streetUnder, viewOf } from '@/lib/hex/view'
import { readDivisions } from '../../../../tools/seed/divisions'
import { partition } from '../../../../tools/seed/partition'

const { streets, communities } = readDivisions()
const codes = partition(communities).map(({ code }) => code)
const layout = layoutOf(codes, 'phone')
const whole = viewOf(layout, undefined)

test('without a street all is shown', () => {
  expect(whole).toEqual({ left: 0, top: 0, width: layout.width, height: layout.height })
})

test.each(streets.map(({ id, name }) => ({ id, name })))('$name fills the view, in the same proportions', ({ id }) => {
  const view = viewOf(layout, id)
  expect(view.width).toBeLessThan(layout.width)
  expect(view.width / view.height).toBeCloseTo(layout.width / layout.height)
  // All of the street and its name can be seen; sums of fractions may be off by the last digit.
  const { box } = layout.streets.find((one) => one.id === id)!
  expect(box.left).toBeGreaterThanOrEqual(view.left - 1e-6)
  expect(box.right).toBeLessThanOrEqual(view.left + view.width + 1e-6)
  expect(box.top).toBeGreaterThanOrEqual(view.top - 1e-6)
  expect(box.bottom).toBeLessThanOrEqual(view.top + view.height + 1e-6)
})

test.each([undefined, ...streets.map(({ id }) => id)])(
  'each tile is found where it is drawn, seen closer too (%s)',
  (id) => {
    const view = viewOf(layout, id)
    for (const [code, { x, y }] of layout.tiles) {
      const [across, down] = [(x - view.left) / view.width, (y - view.top) / view.height]
      expect(gridUnder(layout, view, across, down)).toBe(code)
      expect(streetUnder(layout, view, across, down)?.slice(0, 9)).toBeDefined()
    }
  },
)

test('the middle of a street means that street', () => {
  for (const { id, grids } of layout.streets) {
    const middle = layout.tiles.get(grids[Math.floor(grids.length / 2)]!)!
    expect(streetUnder(layout, whole, middle.x / whole.width, middle.y / whole.height)).toBe(id)
  }
})

test('a place with nothing near means nothing', () => {
  expect(gridUnder(layout, whole, 0.001, 0.001)).toBeUndefined()
})

test('the same list is laid out once', () => {
  expect(layoutOf([...codes.slice(100), ...codes.slice(0, 100)], 'phone')).toBe(layout)
})
