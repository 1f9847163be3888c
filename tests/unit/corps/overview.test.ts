import { overviewOf } from '../../../cloudfunctions/corps/rules/overview'
import { DEFAULT_SEED, buildDistrict } from '../../../tools/seed/district'
import type { BranchId } from '../../../types/domain/ids'
import type { UnitLevel } from '../../../types/domain/org'
import { vacantBranch } from '../../support/corps'
import { TEST_KEYS } from '../../support/secrets'
import { NOW } from '../../support/tasks'

const id = (number: number): BranchId => `b370306003001x${String(number).padStart(2, '0')}`
const led = (number: number, unitLevel: UnitLevel | null) =>
  vacantBranch(id(number), {
    secretary: {
      personId: `p0000${number}`,
      name: `书记${number}`,
      unitName: null,
      unitLevel,
      seniorRank: number % 2 === 0,
      since: new Date(1000 - number),
    },
  })

test('the corps of the district: 303 + 183 of 486 grids, 182 of deputy-section rank, and only off-grid branches without anybody', () => {
  const { branches } = buildDistrict({ seed: DEFAULT_SEED, now: NOW, secrets: TEST_KEYS })
  const overview = overviewOf(branches, [])
  expect(overview).toMatchObject({
    led: 486,
    fromDistrictUnits: 303,
    fromTowns: 183,
    fromMunicipalUnits: 0,
    seniorRank: 182,
    byMode: { functional: 303, village: 183 },
    contested: [],
  })
  expect(overview.branches).toBe(486 + overview.byMode.offGrid)
  expect(overview.vacant).toHaveLength(overview.byMode.offGrid)
})

test('vacant and contested branches, those with most candidates first; the ten longest terms, the longest first', () => {
  const some = Array.from({ length: 12 }, (_unused, i) => led(i + 1, 'district'))
  const overview = overviewOf(
    [vacantBranch(id(20)), vacantBranch(id(21)), ...some],
    [
      { _id: id(21), count: 2 },
      { _id: id(3), count: 1 },
      { _id: id(4), count: 4 },
    ],
  )
  expect(overview.vacant.map(({ branchId, candidates }) => [branchId, candidates])).toEqual([
    [id(21), 2],
    [id(20), 0],
  ])
  expect(overview.contested.map(({ candidates }) => candidates)).toEqual([4, 1])
  expect(overview.longestTerms.map(({ secretaryName }) => secretaryName)).toEqual(
    Array.from({ length: 10 }, (_unused, i) => `书记${12 - i}`),
  )
})

test('a district of 200 vacant branches lists 100 and counts all', () => {
  const overview = overviewOf(
    Array.from({ length: 200 }, (_unused, i) => vacantBranch(`b370306003${String(i).padStart(3, '0')}001`)),
    [],
  )
  expect(overview).toMatchObject({ branches: 200, led: 0 })
  expect(overview.vacant).toHaveLength(100)
})
