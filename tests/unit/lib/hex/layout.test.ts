import { partition } from '../../../../tools/seed/partition'
import { readDivisions } from '../../../../tools/seed/divisions'
import { FRAMES, overlap } from '@/lib/hex/frame'
import { layOut } from '@/lib/hex/layout'
import { stepsBetween } from '@/lib/hex/lattice'

const codes = partition(readDivisions().communities).map(({ code }) => code)
const streetOf = (code: string) => code.slice(0, 9)
const communityOf = (code: string) => code.slice(0, 12)

describe.each(Object.entries(FRAMES))('the district laid out for %s', (_name, frame) => {
  const layout = layOut(codes, frame)
  const tiles = [...layout.tiles].map(([code, cell]) => ({ code, cell }))
  const boxes = tiles.map(({ code, cell: { x, y } }) => {
    const half = (Math.sqrt(3) / 2) * layout.radius
    return { code, left: x - half, right: x + half, top: y - layout.radius, bottom: y + layout.radius }
  })
  const names = layout.streets.map(({ id, label: { x, y } }) => ({
    id,
    left: x - frame.label.width / 2,
    right: x + frame.label.width / 2,
    // To touch is not to cover: sums of fractions may be off by the last digit.
    top: y - frame.label.height / 2 + 1e-6,
    bottom: y + frame.label.height / 2 - 1e-6,
  }))

  test('486 grids lie in 486 cells of their own', () => {
    expect([...layout.tiles.keys()].sort()).toEqual([...codes].sort())
    expect(new Set(tiles.map(({ cell }) => cell.index)).size).toBe(486)
  })

  test('tiles are as large as the frame allows: they cover a third of it', () => {
    const covered = (486 * 1.5 * Math.sqrt(3) * layout.radius ** 2) / (frame.width * frame.height)
    expect(covered).toBeGreaterThan(1 / 3)
  })

  test('every tile lies in the frame', () => {
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(layout.width)
      expect(box.top).toBeGreaterThanOrEqual(0)
      expect(box.bottom).toBeLessThanOrEqual(layout.height + 1e-9)
    }
  })

  test('two streets keep an empty cell between them', () => {
    const closest = Math.min(
      ...tiles.flatMap((a, i) =>
        tiles
          .slice(i + 1)
          .filter((b) => streetOf(b.code) !== streetOf(a.code))
          .map((b) => stepsBetween(a.cell, b.cell)),
      ),
    )
    expect(closest).toBeGreaterThanOrEqual(2)
  })

  test('each street is one patch', () => {
    for (const { grids } of layout.streets) {
      const [first, ...others] = grids.map((code) => layout.tiles.get(code)!)
      const waiting = new Set(others)
      const reached = [first!]
      for (const cell of reached) {
        for (const other of waiting) {
          if (stepsBetween(cell, other) > 1) continue
          waiting.delete(other)
          reached.push(other)
        }
      }
      expect(waiting.size).toBe(0)
    }
  })

  test('no name covers a tile, another name or the edge', () => {
    for (const name of names) {
      expect(boxes.filter((box) => overlap(box, name)).map(({ code }) => code)).toEqual([])
      expect(names.filter((other) => other !== name && overlap(other, name))).toEqual([])
      expect(name.left).toBeGreaterThanOrEqual(0)
      expect(name.right).toBeLessThanOrEqual(layout.width)
    }
  })

  test('a community stays together: almost every grid touches one of its own', () => {
    const urban = tiles.filter(({ code }) => tiles.filter((o) => communityOf(o.code) === communityOf(code)).length > 1)
    const alone = urban.filter(
      ({ code, cell }) =>
        !tiles.some(
          (o) => o.code !== code && communityOf(o.code) === communityOf(code) && stepsBetween(o.cell, cell) === 1,
        ),
    )
    expect(alone.length).toBeLessThanOrEqual(6)
  })
})

test('the same grids in any order lie in the same places', () => {
  const shuffled = [...codes.slice(200), ...codes.slice(0, 200)]
  expect(layOut(shuffled, FRAMES.desk)).toEqual(layOut(codes, FRAMES.desk))
})

test('one street alone, one community alone and no grid at all have a map too', () => {
  const street = codes.filter((code) => streetOf(code) === '370306102')
  expect(layOut(street, FRAMES.phone).streets).toHaveLength(1)
  expect(layOut(street.slice(0, 1), FRAMES.phone).tiles.size).toBe(1)
  expect(layOut([], FRAMES.phone).tiles.size).toBe(0)
})

test('a street nobody has placed by hand is drawn as well', () => {
  const more = [...codes, '370306200001001', '370306200001002', '370306200002001']
  expect(layOut(more, FRAMES.desk).tiles.size).toBe(489)
})
