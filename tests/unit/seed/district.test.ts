import { buildDistrict, DEFAULT_SEED } from '../../../tools/seed/district'
import { TEST_KEYS } from '../../support/secrets'
import { Random } from '../../../tools/seed/random'
import { district, NOW, same } from './fixture'

describe('a district', () => {
  test('is the same for the same seed and moment', () => {
    expect(same(buildDistrict({ seed: DEFAULT_SEED, now: NOW, secrets: TEST_KEYS }), district)).toBe(true)
  })

  test('has the same places and other people for another seed', () => {
    const other = buildDistrict({ seed: DEFAULT_SEED + 1, now: NOW, secrets: TEST_KEYS })
    // Who holds a post is people.
    const unmanned = (grids: typeof other.grids) => grids.map((grid) => ({ ...grid, holders: {} }))
    expect(unmanned(other.grids)).toEqual(unmanned(district.grids))
    for (const fixed of ['divisions', 'stations', 'units'] as const) expect(other[fixed]).toEqual(district[fixed])
    expect(same(other.people, district.people)).toBe(false)
    expect(same(other.tasks, district.tasks)).toBe(false)
  })

  test('looks neither at the clock nor at chance', () => {
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => {
      throw new Error('looked at the clock')
    })
    const chance = jest.spyOn(Math, 'random').mockImplementation(() => {
      throw new Error('left something to chance')
    })
    try {
      expect(() => buildDistrict({ seed: 1, now: NOW, secrets: TEST_KEYS })).not.toThrow()
    } finally {
      clock.mockRestore()
      chance.mockRestore()
    }
  })

  test('has about 21,500 people and no redemption code', () => {
    expect(district.people.length).toBeGreaterThan(21_400)
    expect(district.people.length).toBeLessThan(21_800)
    expect(district).not.toHaveProperty('codes')
  })
})

describe('the generator', () => {
  test('is even', () => {
    const random = new Random(1, 'even')
    const tenths = Array<number>(10).fill(0)
    for (let draw = 0; draw < 100_000; draw += 1) tenths[random.whole(0, 9)]! += 1
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500)
  })

  test('gives each topic its own numbers', () => {
    const first = (seed: number, topic: string) => new Random(seed, topic).next()
    expect(new Set([first(1, 'a'), first(1, 'b'), first(2, 'a'), first(2, 'b')]).size).toBe(4)
    expect(first(1, 'a')).toBe(first(1, 'a'))
  })

  test('shuffles without losing anything', () => {
    const list = Array.from({ length: 100 }, (_, index) => index)
    const shuffled = new Random(1, 'shuffle').shuffled(list)
    expect(shuffled).not.toEqual(list)
    expect(shuffled.sort((a, b) => a - b)).toEqual(list)
  })

  test('weighs its choices', () => {
    const random = new Random(1, 'weights')
    const drawn = Array.from({ length: 10_000 }, () =>
      random.weighted([
        ['often', 9],
        ['seldom', 1],
      ] as const),
    )
    const often = drawn.filter((choice) => choice === 'often').length
    expect(often).toBeGreaterThan(8800)
    expect(often).toBeLessThan(9200)
  })
})
