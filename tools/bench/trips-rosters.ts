import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, request } from '../../tests/support/district'
import { knownPerson, memberOf, phone, UNITS } from '../../tests/support/rosters'
import { importRows, startRows } from '../../tests/support/rosters-import'
import type { TestCloud } from '../../tests/support/cloud'
import { COMMUNITY, GRID, NOW } from '../../tests/support/tasks'
import { DISTRICT } from '../../types/domain/ids'
import { ROWS_A_PART } from '../../types/domain/rosters'
import { succeed } from './stage'
import { OFFICE } from './trips-corps'
import type { ScenariosOf } from './trips'

const there = knownPerson(7, '郑长河')
const BEFORE = {
  clock: NOW,
  documents: {
    accounts: [...Object.values(ACCOUNTS), OFFICE],
    units: UNITS,
    people: [there],
    memberships: [...DISTRICT_DOCUMENTS.memberships, memberOf(there, GRID)],
  },
}

const members = { openid: openid('worker'), kind: 'members', scope: COMMUNITY } as const
const staff = { openid: OFFICE._id, kind: 'staff', scope: DISTRICT } as const

const row = (name: string, number: number) => [name, phone(number), '志愿者', '凤鸣 3 号网格', '', '', '', '']
/** A part of nothing but new people, each with a name of their own: the dearest part of a first import. */
const NEW_PEOPLE = Array.from({ length: ROWS_A_PART }, (_, index) =>
  row(`赵${String.fromCodePoint(0x4e00 + index)}`, 1000 + index),
)
/** Somebody of a name that the grid has already, under another number. */
const TWIN = [row(there.name, 8)]
const LISTED = [['孙立春', phone(31), '区财政局', '', '']]

const double = async (cloud: TestCloud) => {
  await importRows(cloud, members, TWIN)
  const { duplicates } = await succeed(cloud, members.openid, 'rosters.listDuplicates', { scope: COMMUNITY })
  const [found] = duplicates
  if (!found) throw new Error('nothing was found double')
  return found.id
}

const listed = async (cloud: TestCloud) => {
  await importRows(cloud, staff, LISTED)
  const answer = await succeed(cloud, OFFICE._id, 'rosters.listStaff', { unitId: 'u001' })
  const [found] = answer.staff
  if (!found) throw new Error('nobody was listed')
  return found.staffId
}

export const ROSTERS_SCENARIOS: ScenariosOf<'rosters'> = {
  'rosters.template': {
    trips: 1,
    ...BEFORE,
    play: (cloud) => succeed(cloud, members.openid, 'rosters.template', { kind: 'members' }),
  },
  'rosters.startImport': { trips: 12, ...BEFORE, play: (cloud) => startRows(cloud, members, NEW_PEOPLE) },
  'rosters.previewImport': {
    trips: 15,
    ...BEFORE,
    play: async (cloud) => {
      const { importId } = await startRows(cloud, members, NEW_PEOPLE)
      await succeed(cloud, members.openid, 'rosters.previewImport', { importId, scope: COMMUNITY, part: 0 })
    },
  },
  // The budget is 4 trips for every 50 rows, 40 for a part of 500; this is what the part itself takes.
  'rosters.applyImport': {
    trips: 21,
    ...BEFORE,
    play: async (cloud) => {
      const { outcomes } = await importRows(cloud, members, NEW_PEOPLE)
      if (outcomes.add !== ROWS_A_PART) throw new Error('not everybody was new')
    },
  },
  'rosters.listImports': {
    trips: 2,
    depth: 1,
    ...BEFORE,
    play: (cloud) => succeed(cloud, members.openid, 'rosters.listImports', { scope: COMMUNITY }),
  },
  'rosters.badRows': {
    trips: 3,
    ...BEFORE,
    play: async (cloud) => {
      const { importId } = await startRows(cloud, members, [row('坏行', 1).map((cell, at) => (at === 1 ? '1' : cell))])
      await succeed(cloud, members.openid, 'rosters.badRows', { importId, scope: COMMUNITY })
    },
  },
  'rosters.exportMembers': {
    trips: 6,
    ...BEFORE,
    play: (cloud) =>
      succeed(cloud, members.openid, 'rosters.exportMembers', { scope: COMMUNITY, requestId: request() }),
  },
  'rosters.listDuplicates': { trips: 2, depth: 1, ...BEFORE, play: double },
  'rosters.settleDuplicate': {
    trips: 12,
    ...BEFORE,
    play: async (cloud) => {
      const id = await double(cloud)
      const input = { id, scope: COMMUNITY, keep: 'second' as const, requestId: request() }
      await succeed(cloud, members.openid, 'rosters.settleDuplicate', input)
    },
  },
  'rosters.reconcile': {
    trips: 2,
    depth: 1,
    clock: NOW,
    documents: {
      ...BEFORE.documents,
      reconciliations: [{ _id: 'district', at: new Date(NOW), units: [] }],
    },
    play: (cloud) => succeed(cloud, OFFICE._id, 'rosters.reconcile', {}),
  },
  'rosters.listStaff': { trips: 4, ...BEFORE, play: listed },
  'rosters.settleStaff': {
    trips: 18,
    ...BEFORE,
    play: async (cloud) => {
      const input = { staffId: await listed(cloud), as: 'enrol' as const, gridId: GRID, requestId: request() }
      await succeed(cloud, OFFICE._id, 'rosters.settleStaff', input)
    },
  },
}
