import { documentsOf, desksOver, placesUpFrom, readsAs } from '../../../cloudfunctions/notices/rules/audience'
import { gridCode, type PersonId } from '../../../types/domain/ids'

const GRID = gridCode('370306003001001')

test.each([
  ['370306', ['370306']],
  ['370306003', ['370306', '370306003']],
  ['370306003001', ['370306', '370306003', '370306003001']],
  ['370306003001001', ['370306', '370306003', '370306003001', '370306003001001']],
  ['370306003001x01', ['370306', '370306003', '370306003001', '370306003001x01']],
  ['m370306003001-01', ['370306', '370306003', '370306003001', 'm370306003001-01']],
])('%s lies in %j', (scope, places) => {
  expect(placesUpFrom(scope as typeof GRID)).toEqual(places)
})

test('desks are divisions: a shop’s and a cluster’s notices are seen in their community', () => {
  for (const scope of ['m370306003001-01', '370306003001x01'] as const)
    expect(desksOver(scope as typeof GRID)).toEqual(['370306', '370306003', '370306003001'])
})

test('a person reads as themselves and as each role, in its place and every place around it', () => {
  const roles = [
    { role: 'branchSecretary', scope: GRID },
    { role: 'cadre', scope: GRID },
  ] as const
  const reads = readsAs({ personId: 'p1', roles })
  expect(reads).toHaveLength(9)
  expect(reads).toEqual(expect.arrayContaining(['p1', '370306/cadre', `${GRID}/branchSecretary`]))
  expect(reads).not.toContain('370306003002/cadre')
})

test('a crowd is one document, named people are 200 a document, each once, and nobody is none', () => {
  expect(documentsOf({ scope: GRID, roles: ['cadre', 'volunteer', 'cadre'] })).toEqual([
    [`${GRID}/cadre`, `${GRID}/volunteer`],
  ])
  const people = Array.from({ length: 401 }, (_unused, i): PersonId => `p${i}`)
  expect(documentsOf({ personIds: [...people, 'p0'] }).map(({ length }) => length)).toEqual([200, 200, 1])
  expect(documentsOf({ personIds: [] })).toEqual([])
})
