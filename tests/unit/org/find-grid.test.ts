import { metresBetween } from '../../../types/domain/places'
import { type Findable, nearestGrids, piecesOf } from '../../../cloudfunctions/org/rules/find-grid'
import { gridCode } from '../../../types/domain/ids'

const grid = (number: number, change: Partial<Findable> = {}): Findable => ({
  _id: gridCode(`37030600300100${number}`),
  name: `凤鸣 ${number} 号网格`,
  communityName: '凤鸣社区',
  streetName: '青年路街道',
  places: [],
  centre: { type: 'Point', coordinates: [117.87 + number / 100, 36.8] },
  ...change,
})

const ids = (found: ReturnType<typeof nearestGrids>) => found.map(({ gridId }) => Number(gridId.slice(-1)))
const byAddress = (grids: readonly Findable[], address: string) => nearestGrids(grids, { address, point: null })

test('the longest name in the address wins, whatever is written around it', () => {
  const grids = [
    grid(1, { places: ['凤鸣'] }),
    grid(2, { places: ['凤鸣东里', '凤鸣西里'] }),
    grid(3, { places: ['和园'] }),
  ]
  const found = byAddress(grids, '山东省周村区 凤鸣 东里3号楼')
  expect(ids(found)).toEqual([2, 1])
  expect(found[0]).toMatchObject({ matched: '凤鸣东里', distanceMetres: null })
})

test('of two places with one name, the one whose community or street is written there', () => {
  const grids = [
    grid(1, { places: ['花园小区'], communityName: '长安社区' }),
    grid(2, { places: ['花园小区'], communityName: '和平社区' }),
  ]
  expect(ids(byAddress(grids, '和平社区花园小区 5 号'))).toEqual([2, 1])
  expect(ids(byAddress(grids, '花园小区 5 号'))).toEqual([1, 2])
})

test('a grid’s own name counts as a place', () => {
  expect(byAddress([grid(1), grid(2)], '凤鸣2号网格')).toMatchObject([{ matched: '凤鸣 2 号网格' }])
})

test('a name that is still being typed finds what begins with it', () => {
  const grids = [grid(1, { places: ['凤鸣东里'] }), grid(2, { places: ['和园'] })]
  expect(byAddress(grids, '凤鸣东')).toMatchObject([{ gridId: grids[0]?._id, matched: '凤鸣东里' }])
  expect(byAddress(grids, '凤')).toEqual([])
})

test('nothing that is known gives nothing', () => {
  expect(byAddress([grid(1, { places: ['凤鸣东里'] })], '济南市历下区')).toEqual([])
  expect(nearestGrids([grid(1)], { address: null, point: null })).toEqual([])
})

test('a point finds the five nearest centres, nearest first', () => {
  const grids = [5, 3, 1, 6, 2, 4].map((number) => grid(number))
  const found = nearestGrids(grids, { address: null, point: { longitude: 117.88, latitude: 36.8 } })
  expect(ids(found)).toEqual([1, 2, 3, 4, 5])
  expect(found[0]).toMatchObject({ distanceMetres: 0, matched: null })
})

test('with an address and a point, what is named comes before what is near', () => {
  const grids = [grid(1), grid(4, { places: ['凤鸣东里'] })]
  const found = nearestGrids(grids, { address: '凤鸣东里', point: { longitude: 117.88, latitude: 36.8 } })
  expect(ids(found)).toEqual([4, 1])
})

test('metres: a degree of latitude is 111 km, one of longitude shrinks to the pole', () => {
  const at = (longitude: number, latitude: number) => ({ longitude, latitude })
  expect(metresBetween(at(117, 36), at(117, 37))).toBe(111_195)
  expect(metresBetween(at(117, 60), at(118, 60))).toBe(55_598)
})

test('an address falls into pieces of 2 to 12 letters, each once; a single letter into none', () => {
  expect(piecesOf('凤鸣 东')).toEqual(['凤鸣', '鸣东', '凤鸣东'])
  expect(piecesOf('凤')).toEqual([])
  expect(piecesOf('一二三四五六七八九十一二三').every((piece) => piece.length <= 12)).toBe(true)
})
