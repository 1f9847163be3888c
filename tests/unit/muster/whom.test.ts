import { calls } from '../../../cloudfunctions/muster/rules/called'
import { toldIn } from '../../../cloudfunctions/muster/rules/told'
import { whomIn } from '../../../cloudfunctions/muster/rules/whom'
import { FLOORS } from '../../../types/domain/org'
import { musterGrid, MUSTER_GRID, SHORT_GRID } from '../../support/muster'
import { NOW } from '../../support/tasks'

const everybody = { by: 'kinds', kinds: ['cadre', 'volunteer'], occupations: [] } as const
const doctors = { by: 'kinds', kinds: ['volunteer'], occupations: ['doctor'] } as const
const aiders = { by: 'skills', skills: ['firstAid', 'drone'] } as const
const doctor = { kind: 'volunteer', occupation: 'doctor' }

test.each([
  ['everybody', everybody, doctor, true],
  ['doctors, a doctor', doctors, doctor, true],
  ['doctors, a cadre', doctors, { kind: 'cadre', occupation: 'cadre' }, false],
  ['a skill, somebody who has it', aiders, { ...doctor, skills: ['firstAid'] }, true],
  ['a skill, somebody who has another', aiders, { ...doctor, skills: ['driving'] }, false],
  ['a skill, somebody who said nothing', aiders, doctor, false],
] as const)('an order calls %s', (_title, called, member, whether) => {
  expect(calls(called, member)).toBe(whether)
})

const tile = (id: typeof MUSTER_GRID, over: object) => ({
  id,
  name: '',
  communityName: '',
  streetName: '',
  settlement: 'urban' as const,
  floors: FLOORS,
  led: true,
  cadres: 3,
  volunteers: 30,
  occupations: { cadre: 3, doctor: 2 },
  skills: { firstAid: 1 },
  ...over,
})
const holder = (postId: `d${string}`) => ({ postId, name: '', since: new Date(NOW) })
const manned = {
  posts: { d1: { group: '巡逻组', name: '守门', duty: '' }, d2: { group: '巡逻组', name: '巡逻组', duty: '' } },
  holders: { p1: holder('d1'), p2: holder('d2'), p3: holder('d9') },
}

test('there is to call who is counted inside the places, and whose post bears a name, nobody twice under one', () => {
  const counted = [tile(MUSTER_GRID, {}), tile(SHORT_GRID, { skills: { firstAid: 1, drone: 2 } })]
  expect(whomIn(counted, [manned], [MUSTER_GRID])).toEqual({
    kinds: [
      { kind: 'cadre', people: 3 },
      { kind: 'volunteer', people: 30 },
    ],
    occupations: [
      { occupation: 'cadre', people: 3 },
      { occupation: 'doctor', people: 2 },
    ],
    skills: [{ skill: 'firstAid', people: 1 }],
    groups: [
      { name: '巡逻组', people: 2 },
      { name: '守门', people: 1 },
    ],
  })
  expect(whomIn(counted, [], [MUSTER_GRID, SHORT_GRID])).toMatchObject({
    skills: [
      { skill: 'firstAid', people: 2 },
      { skill: 'drone', people: 2 },
    ],
    groups: [],
  })
})

test('what was reported is read newest first, whichever grid it came from', () => {
  const said = (id: string, minute: number) => ({
    id,
    by: 'p1' as const,
    byName: '陈立新',
    at: new Date(NOW + minute),
    text: id,
    fileId: null,
  })
  const grids = [
    musterGrid({}, { reports: [said('a', 1), said('c', 3)] }),
    musterGrid({}, { gridId: SHORT_GRID, reports: [said('b', 2)] }),
  ]
  expect(toldIn(grids).map(({ id, gridId }) => [id, gridId])).toEqual([
    ['c', MUSTER_GRID],
    ['b', SHORT_GRID],
    ['a', MUSTER_GRID],
  ])
})
