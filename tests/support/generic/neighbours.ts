import {
  attendanceId,
  branchOfGrid,
  communityCode,
  DISTRICT,
  type GridCode,
  gridCode,
  type PersonId,
  type PlanId,
  streetCode,
  type TaskId,
} from '../../../types/domain/ids'
import { NO_POINTS } from '../../../cloudfunctions/alliance/rules/fold'
import { nextRow } from '../../../cloudfunctions/_kernel/audit-chain'
import { certificateNumber } from '../../../types/domain/certificates'
import { desksOver } from '../../../cloudfunctions/notices/rules/audience'
import type { Reader } from '../../../types/domain/notices'
import { FLOORS, maskName, ROLES } from '../../../types/domain/org'
import type { GridDoc, MembershipDoc, OverviewDoc } from '../../../types/documents/org'
import type { SupportDoc } from '../../../types/documents/forces'
import type { TaskDoc } from '../../../types/documents/tasks'
import { lateEntry } from '../amendments'
import { adjustment } from '../adjustments'
import { shift, stay } from '../attendance'
import { nomination, vacantBranch } from '../corps'
import type { Loaded } from '../cloud'
import { note } from '../doing'
import { balancePlan, move, PLAN, planPart, support } from '../forces'
import { certified, record, serviceNote } from '../records'
import { application } from '../merchants'
import { complaint, notice, outboxRow } from '../notices'
import { answerOf, musterGrid, ORDER, order, report } from '../muster'
import { allianceMonth, flag, statementOf } from '../statements'
import { chain, MERCHANT, merchant, OTHER_MERCHANT, reward } from '../points'
import { draftContent, draftDoc, draftRow } from '../month'
import { NOW, task } from '../tasks'
import { account, GRID, person, TASK, WORLD } from './world'

/** A grid with one member, who has a place on its one task, is signed in there and has points. */
export interface Neighbour {
  readonly grid: GridCode
  readonly taskId: TaskId
  readonly personId: PersonId
  /** Found in an answer, somebody saw it. */
  readonly name: string
  readonly title: string
}

const neighbour = (grid: string, taskId: TaskId, letter: string): Neighbour => ({
  grid: gridCode(grid),
  taskId,
  personId: `p9${grid}`,
  name: `欧阳${letter}某`,
  title: `§${grid}§`,
})

/** The grid of the samples, its sibling, one of the next community and one of another street. */
export const NEIGHBOURS: readonly Neighbour[] = [
  neighbour(GRID, TASK, '甲'),
  neighbour('370306003001002', 't370306003001-2611-02', '乙'),
  neighbour('370306003002001', 't370306003002-2611-01', '丙'),
  neighbour('370306004001001', 't370306004001-2611-01', '丁'),
]

const taskOf = ({ grid, taskId, title, personId }: Neighbour): TaskDoc =>
  task({
    _id: taskId,
    communityId: communityCode(grid),
    gridIds: [grid],
    title,
    placesLeft: 3,
    personIds: [personId],
    people: { [personId]: { branchId: null, state: 'coming' } },
    evidence: [{ id: 'e1', by: personId, at: new Date(NOW), text: title, fileIds: [] }],
  })

const memberOf = ({ grid, personId, name }: Neighbour): MembershipDoc => ({
  _id: personId,
  gridId: grid,
  kind: 'volunteer',
  name,
  occupation: 'resident',
  unitName: null,
  since: new Date('2023-02-01T00:00:00+08:00'),
  state: 'active',
  home: null,
  // Whoever searches for what the sample searches for finds them.
  tokens: ['lxy'],
  moves: [],
  log: [],
})

const gridOf = ({ grid, personId, name, title }: Neighbour): GridDoc => ({
  ...WORLD.grids[0],
  _id: grid,
  communityId: communityCode(grid),
  branchId: branchOfGrid(grid),
  posts: { d0123456789ab: { group: '巡逻组', name: '巡逻岗', duty: title } },
  holders: { [personId]: { postId: 'd0123456789ab', name, since: new Date('2026-01-01T00:00:00+08:00') } },
  postChanges: [
    { at: new Date('2026-01-01T00:00:00+08:00'), byName: name, act: 'assigned', postName: title, personName: name },
  ],
})

const OVERVIEW: OverviewDoc = {
  _id: 'district',
  at: new Date('2026-11-01T00:00:00+08:00'),
  grids: NEIGHBOURS.map(({ grid, title }) => ({
    id: grid,
    name: title,
    communityName: '凤鸣社区',
    streetName: '青年路街道',
    settlement: 'urban',
    cadres: 1,
    volunteers: 1,
    floors: FLOORS,
    led: true,
  })),
  offGrid: NEIGHBOURS.map(({ grid, title }) => ({ id: `b${communityCode(grid)}x01`, name: title, led: false })),
}

const OTHER_PLAN: PlanId = 'lffffffffffffffffffffffff'

/** The first two help each other; those further off help a grid that carries their title. */
const supportOf = ({ grid, personId, name, title }: Neighbour, index: number): SupportDoc => {
  const [first, second] = NEIGHBOURS
  const beside = index === 0 ? second : index === 1 ? first : undefined
  const far = { to: gridCode('370306004001002'), fromName: title, toName: title }
  return support({ _id: personId, name, from: grid, ...(beside ? { to: beside.grid } : far) })
}

/** A plan for the sample's street, and one for the next. */
const PLANS: Pick<Loaded, 'balancePlans' | 'planParts'> = {
  balancePlans: [
    balancePlan(),
    balancePlan({ _id: OTHER_PLAN, scope: streetCode('370306004'), scopeName: '§370306004001001§' }),
  ],
  planParts: [PLAN, OTHER_PLAN].map((planId, index) => {
    const of = NEIGHBOURS[index * 3]
    const moves = of ? [move({ personId: of.personId, name: of.name, from: of.grid })] : []
    return planPart({ _id: `${planId}:0123456789ab-000`, planId, moves })
  }),
}

/** Every role of the grid is told something, and its member has complained to their community. */
const TOLD: Pick<Loaded, 'notices' | 'outbox' | 'complaints'> = {
  notices: NEIGHBOURS.map(({ grid, title }) =>
    notice({
      _id: `told:${grid}`,
      to: ROLES.map((role): Reader => `${grid}/${role}`),
      title,
      template: 'change',
      desks: desksOver(grid),
      sending: 'spread',
    }),
  ),
  outbox: NEIGHBOURS.map(({ grid, personId }) =>
    outboxRow({ _id: `told:${grid}:${personId}`, noticeId: `told:${grid}`, personId }),
  ),
  complaints: NEIGHBOURS.map(({ grid, personId, name, title }, index) =>
    complaint({ _id: `c${String(index).padEnd(24, '0')}`, personId, name, words: title, scope: communityCode(grid) }),
  ),
}

/** One order for all of them, and its report; each grid carries its title, its one answer its name. */
const MUSTER: Pick<Loaded, 'orders' | 'musterGrids' | 'musterReports'> = {
  orders: [
    order({
      scope: DISTRICT,
      places: [DISTRICT],
      reach: [DISTRICT, ...NEIGHBOURS.flatMap(({ grid }) => [streetCode(grid), communityCode(grid)])],
    }),
  ],
  musterGrids: NEIGHBOURS.map(({ grid, personId, name, title }) =>
    musterGrid({ [personId]: answerOf({ name }) }, { gridId: grid, gridName: title, needed: 0 }),
  ),
  musterReports: [
    {
      ...report(NEIGHBOURS.map(({ grid }) => grid)),
      _id: ORDER,
      grids: report(NEIGHBOURS.map(({ grid }) => grid)).grids.map((grid, index) => ({
        ...grid,
        name: NEIGHBOURS[index]?.title ?? '',
      })),
    },
  ],
}

/** All of them side by side: whoever sees more than their own sees it here. */
export const NEIGHBOURHOOD: Loaded = {
  ...WORLD,
  accounts: [
    ...WORLD.accounts,
    ...NEIGHBOURS.map(({ grid, personId, name }) => account(personId, name, [{ role: 'gridWorker', scope: grid }])),
  ],
  people: [...WORLD.people, ...NEIGHBOURS.map(person)],
  memberships: NEIGHBOURS.map(memberOf),
  grids: NEIGHBOURS.map(gridOf),
  overviews: [OVERVIEW],
  branches: [
    ...WORLD.branches,
    ...NEIGHBOURS.slice(1).map(({ grid, title }) =>
      vacantBranch(branchOfGrid(grid), { name: title, mode: 'functional', gridId: grid }),
    ),
  ],
  nominations: NEIGHBOURS.map(({ grid, personId, name, title }) =>
    nomination(branchOfGrid(grid), { personId, name }, { statement: title, stoodAt: new Date(NOW) }),
  ),
  audit: NEIGHBOURS.map(({ grid, personId }) =>
    nextRow(null, {
      actor: personId,
      act: 'reveal',
      target: personId,
      scope: grid,
      purpose: 'contact',
      key: 'request-of-the-neighbour',
      digest: 'digest',
      at: new Date('2026-11-01T00:00:00+08:00'),
    }),
  ),
  demandDrafts: NEIGHBOURS.filter((_one, index) => index !== 1).map(({ grid, title, personId }) =>
    draftDoc(
      { draft: draftContent({ tasks: [draftRow({ title })] }), list: null },
      { _id: `${communityCode(grid)}:2026-11`, savedBy: personId },
    ),
  ),
  tasks: NEIGHBOURS.map(taskOf),
  listeningNotes: NEIGHBOURS.map(({ grid, taskId, title }, index) =>
    note({
      _id: `n00000000000000000000000${index}`,
      taskId,
      taskTitle: title,
      scopes: [DISTRICT, streetCode(grid), communityCode(grid)],
    }),
  ),
  shifts: NEIGHBOURS.map(({ taskId, grid, title }) => shift({ _id: taskId, communityId: communityCode(grid), title })),
  attendance: NEIGHBOURS.map(({ taskId, personId, name, title, grid }) =>
    stay({
      _id: attendanceId(taskId, personId),
      shiftId: taskId,
      personId,
      name,
      title,
      communityId: communityCode(grid),
    }),
  ),
  amendments: NEIGHBOURS.map(({ taskId, personId, name, title, grid }) =>
    lateEntry({
      _id: `${taskId}:${personId}:late`,
      shiftId: taskId,
      personId,
      name,
      title,
      communityId: communityCode(grid),
    }),
  ),
  postings: NEIGHBOURS.flatMap(({ personId, title }) =>
    chain([50], personId).map((posting) => ({ ...posting, reason: { text: title, salt: 'salt' } })),
  ),
  serviceRecords: NEIGHBOURS.map(({ grid, taskId, personId, name, title }) =>
    record({
      _id: `${taskId}:${personId}`,
      personId,
      name,
      title,
      organiserId: communityCode(grid),
      organiserName: title,
    }),
  ),
  serviceNotes: NEIGHBOURS.map(({ grid, personId, name, title }) =>
    serviceNote({ _id: `n${grid}`, personId, name, title, scope: communityCode(grid) }),
  ),
  certificates: NEIGHBOURS.map(({ grid, personId, name, title }) =>
    certified(
      { personId, issuerId: communityCode(grid) },
      { number: certificateNumber(grid.slice(-14)), holderName: name, inCharge: title },
    ),
  ),
  adjustments: NEIGHBOURS.map(({ grid, personId, title }, i) =>
    adjustment({
      _id: `j${String(i).padStart(24, '0')}`,
      account: personId,
      communityId: communityCode(grid),
      reason: title,
    }),
  ),
  ...PLANS,
  ...MUSTER,
  ...TOLD,
  supports: NEIGHBOURS.map(supportOf),
  rewards: [
    reward(),
    reward({ _id: 'r370306003001-02-01', merchantId: OTHER_MERCHANT, title: '§of the other merchant§' }),
  ],
  shopApplications: NEIGHBOURS.map(({ grid, name, personId, title }, index) => {
    const _id = `a${String(index).padStart(24, '0')}` as const
    const asked = application({ _id, personId, name, communityId: communityCode(grid), communityName: title })
    return { ...asked, shop: { ...asked.shop, name: title } }
  }),
  statements: NEIGHBOURS.flatMap(
    ({ grid, title }, index) =>
      statementOf([], { merchantId: `m${communityCode(grid)}-1${index + 1}`, merchantName: title }).statements,
  ),
  allianceMonths: [
    allianceMonth({ places: Object.fromEntries(NEIGHBOURS.map(({ grid }) => [grid, NO_POINTS])), merchants: {} }),
  ],
  allianceFlags: NEIGHBOURS.map(({ grid, personId, name, title }, index) =>
    flag({
      _id: `g${String(index).padEnd(24, '0')}`,
      scopes: [communityCode(grid), streetCode(grid), DISTRICT],
      account: personId,
      notes: [{ finding: 'fine', text: title, by: personId, byName: maskName(name), at: new Date(NOW) }],
    }),
  ),
  merchants: ([MERCHANT, OTHER_MERCHANT] as const).map((_id) => merchant({ _id, name: _id })),
}
