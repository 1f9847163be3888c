import { branchOfGrid } from '../../../types/domain/ids'
import { FLOORS } from '../../../types/domain/org'
import type { GridDoc } from '../../../types/documents/org'
import { spokenName } from '../../../tools/seed/divisions'
import { groupBy } from '../../../tools/seed/lists'
import { largestRemainder } from '../../../tools/seed/partition'
import { breaking, byId, district, inOrder, same, tally } from './fixture'
import { metresBetween } from './metres'

const { grids, divisions, branches, stations } = district
const villages = divisions.filter(({ settlement }) => settlement === 'rural')
const communities = divisions.filter(({ level }) => level === 'community')

describe('the 486 grids', () => {
  test('are 303 urban and 183 rural', () => {
    expect(tally(grids.map(({ settlement }) => settlement))).toEqual(
      new Map([
        ['urban', 303],
        ['rural', 183],
      ]),
    )
  })

  test('are spread over the ten streets as the rule says', () => {
    expect([...tally(grids.map(({ streetId }) => streetId)).values()]).toEqual([73, 54, 84, 57, 43, 51, 39, 32, 30, 23])
  })

  test('are nine to an urban community, eight to the last three', () => {
    const urban = grids.filter(({ settlement }) => settlement === 'urban')
    const each = [...tally(urban.map(({ communityId }) => communityId)).values()]
    expect(each).toEqual([...Array<number>(31).fill(9), 8, 8, 8])
  })

  test('cover every village exactly once', () => {
    const covered = grids.flatMap(({ covers }) => covers.map(({ id }) => id))
    expect(inOrder(covered)).toEqual(inOrder(villages.map(({ _id }) => _id)))
  })

  test('put villages together only with their neighbours by code in one town', () => {
    const inTown = groupBy(villages, ({ parentId }) => parentId)
    const neighbours = (grid: GridDoc) => {
      const town = inTown.get(grid.streetId)?.map(({ _id }): string => _id) ?? []
      const places = grid.covers.map(({ id }) => town.indexOf(id))
      return places.every((place, step) => place === places[0]! + step)
    }
    expect(breaking(grids, neighbours)).toEqual([])
  })

  test('belong to their community, or to the first of their villages', () => {
    const lead = ({ settlement, covers, communityId }: GridDoc) =>
      settlement === 'rural' ? covers[0]?.id === communityId : covers.length === 0
    expect(breaking(grids, lead)).toEqual([])
  })

  test('number from 001 within their community', () => {
    const expected = [...groupBy(grids, ({ communityId }) => communityId)].flatMap(([community, inside]) =>
      inside.map((_, index) => `${community}${String(index + 1).padStart(3, '0')}`),
    )
    expect(grids.map(({ _id }) => _id)).toEqual(expected)
  })

  test.each([
    ['370306003011003', '凤鸣 3 号网格'],
    ['370306104200001', '馆里—小史网格'],
    ['370306001204001', '孟家堰村网格'],
  ])('%s is called %s', (id, name) => {
    expect(byId(grids).get(id)?.name).toBe(name)
  })

  test('have names of their own within a street', () => {
    expect(new Set(grids.map(({ streetId, name }) => `${streetId} ${name}`)).size).toBe(486)
  })

  test('carry the floors, their branch and a station of their community', () => {
    const [branchById, stationById] = [byId(branches), byId(stations)]
    const equipped = ({ _id, floors, branchId, station, communityId }: GridDoc) =>
      same(floors, FLOORS) &&
      branchId === branchOfGrid(_id) &&
      branchById.get(branchId)?.gridId === _id &&
      stationById.get(station.id)?.name === station.name &&
      stationById.get(station.id)?.communityId === communityId
    expect(breaking(grids, equipped)).toEqual([])
  })
})

describe('the layout', () => {
  test('puts no two grids nearer than 200 m', () => {
    let nearest = Infinity
    for (const [index, grid] of grids.entries()) {
      for (const other of grids.slice(index + 1)) nearest = Math.min(nearest, metresBetween(grid.centre, other.centre))
    }
    expect(nearest).toBeGreaterThan(200)
  })

  test('keeps a community within 1.5 km', () => {
    const together = ({ communityId, centre }: GridDoc) =>
      grids.every((other) => other.communityId !== communityId || metresBetween(centre, other.centre) < 1500)
    expect(breaking(grids, together)).toEqual([])
  })

  test('keeps the district within 25 km, around its middle', () => {
    const middle = { type: 'Point', coordinates: [117.87, 36.8] } as const
    expect(breaking(grids, ({ centre }) => metresBetween(centre, middle) < 18_000)).toEqual([])
    const norths = grids.map(({ centre }) => centre.coordinates[1])
    expect((Math.max(...norths) - Math.min(...norths)) * 111).toBeLessThan(25.5)
  })
})

describe('divisions', () => {
  test('are the real ones: the district, 10 streets and towns, 34 communities, 216 villages', () => {
    expect([...tally(divisions.map(({ level }) => level)).values()]).toEqual([1, 10, 250])
    expect(villages).toHaveLength(216)
  })

  test.each([
    ['凤鸣社区居委会', '凤鸣社区'],
    ['立家社区居民委员会', '立家社区'],
    ['馆里村委会', '馆里村'],
    ['前进村村民委员会', '前进村'],
    ['隋迎新村村民委员会', '隋迎新村'],
  ])('%s is spoken %s', (official, spoken) => {
    expect(spokenName(official)).toBe(spoken)
  })

  test('all have a station', () => {
    const withStation = new Set(stations.map(({ communityId }) => communityId as string))
    expect(communities.every(({ _id }) => withStation.has(_id))).toBe(true)
    expect(byId(stations).get('s370306003011-01')?.name).toBe('凤鸣社区党群服务站点')
  })
})

describe('largest remainder', () => {
  test.each([
    [[1, 1, 1], 3, [1, 1, 1]],
    [[5, 3, 2], 7, [4, 2, 1]],
    [[1, 1], 1, [1, 0]],
    [[10, 0], 4, [4, 0]],
  ])('shares by %j %i seats as %j', (sizes, seats, shares) => {
    expect(largestRemainder(sizes, seats)).toEqual(shares)
  })
})
