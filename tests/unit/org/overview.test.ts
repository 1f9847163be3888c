import { overviewIn, overviewOf } from '../../../cloudfunctions/org/rules/overview'
import { branchOfGrid, communityCode, DISTRICT, gridCode, streetCode } from '../../../types/domain/ids'
import { FLOORS } from '../../../types/domain/org'

const NOW = Date.parse('2026-11-24T08:40:00+08:00')
const [A, B, C, D] = ['370306003001001', '370306003001002', '370306003002001', '370306004001001'] as const
const CODES = [A, B, C, D].map((code) => gridCode(code))

const grids = CODES.map((_id) => ({
  _id,
  name: `${_id} 网格`,
  communityName: `${communityCode(_id)} 社区`,
  streetName: `${streetCode(_id)} 街道`,
  settlement: 'urban' as const,
  floors: FLOORS,
  branchId: branchOfGrid(_id),
}))
const secretary = {
  personId: 'p1',
  name: '陈',
  unitName: null,
  unitLevel: null,
  seniorRank: false,
  since: new Date(0),
} as const
const branches = [
  { _id: branchOfGrid(gridCode(A)), name: 'a', mode: 'functional' as const, secretary },
  { _id: branchOfGrid(gridCode(B)), name: 'b', mode: 'functional' as const, secretary: null },
  { _id: 'b370306003001x01' as const, name: '沿街商铺', mode: 'offGrid' as const, secretary: null },
  { _id: 'b370306004001x01' as const, name: '平房院', mode: 'offGrid' as const, secretary },
]
const have = (id: string, kind: 'cadre' | 'volunteer', count: number) => ({
  _id: { gridId: gridCode(id), kind, occupation: kind === 'cadre' ? ('cadre' as const) : ('doctor' as const) },
  count,
})
const enrolled = [
  ...[A, C, D].flatMap((id) => [have(id, 'cadre', 6), have(id, 'volunteer', 30)]),
  have(B, 'cadre', 7),
  have(B, 'volunteer', 29),
]
const overview = overviewOf(grids, branches, { enrolled, skilled: [] }, NOW)

test('the district: its streets as parts, every grid, and the branches that lie in none', () => {
  const district = overviewIn(overview, DISTRICT)
  expect(district).toMatchObject({
    at: NOW,
    name: '周村区',
    level: 'district',
    total: { id: DISTRICT, grids: 4, shortGrids: 1, cadres: 25, volunteers: 119 },
    parts: [
      { id: '370306003', name: '370306003 街道', grids: 3, shortGrids: 1, cadres: 19, volunteers: 89 },
      { id: '370306004', grids: 1, shortGrids: 0 },
    ],
    offGrid: [
      { id: 'b370306003001x01', led: false },
      { id: 'b370306004001x01', led: true },
    ],
  })
  expect(district?.grids).toHaveLength(4)
})

test('a street has communities, a community has grids only', () => {
  expect(overviewIn(overview, streetCode('370306003'))).toMatchObject({
    name: '370306003 街道',
    level: 'street',
    parts: [{ id: '370306003001', grids: 2, shortGrids: 1 }, { id: '370306003002' }],
    offGrid: [{ id: 'b370306003001x01' }],
  })
  expect(overviewIn(overview, communityCode('370306003001'))).toMatchObject({
    level: 'community',
    parts: [],
    grids: [
      { id: A, cadre: { have: 6, floor: 6 }, volunteer: { have: 30, floor: 30 }, led: true },
      { id: B, cadre: { have: 7, floor: 6 }, volunteer: { have: 29, floor: 30 }, led: false },
    ],
  })
})

test('a place without grids, and a grid itself, have no overview', () => {
  expect(overviewIn(overview, streetCode('370306009'))).toBeNull()
  expect(overviewIn(overview, gridCode(A))).toBeNull()
})

test('an empty district is still one', () => {
  expect(overviewIn(overviewOf([], [], { enrolled: [], skilled: [] }, NOW), DISTRICT)).toMatchObject({
    total: { grids: 0 },
    grids: [],
  })
})

test('a grid says how many of each occupation it has, and what they can do, and nothing of what nobody is', () => {
  const skilled = [{ _id: gridCode(A), firstAid: 2, drone: 0 }]
  expect(overviewOf(grids, branches, { enrolled, skilled }, NOW).grids[0]).toMatchObject({
    cadres: 6,
    occupations: { cadre: 6, doctor: 30 },
    skills: { firstAid: 2 },
  })
})
