import { phoneKeyOf } from '../../../cloudfunctions/_kernel/sealed'
import { newPart } from '../../../cloudfunctions/rosters/keep-rows'
import { importIdOf, staffIdOf, twinId } from '../../../cloudfunctions/rosters/rules/ids'
import { NO_OUTCOMES } from '../../../cloudfunctions/rosters/rules/outcome'
import type { Kept, MemberRow } from '../../../cloudfunctions/rosters/rules/rows'
import { DISTRICT, type OpenId } from '../../../types/domain/ids'
import type { StaffDoc } from '../../../types/documents/org'
import type { DuplicateDoc, ImportDoc } from '../../../types/documents/rosters'
import { knownPerson, MEMBER_HEAD, memberOf, phone, putFile, UNITS, xlsx } from '../rosters'
import { TEST_KEYS } from '../secrets'
import { seal } from '../../../cloudfunctions/_kernel/sealed'
import { NOW } from '../tasks'
import type { TestCloud } from '../cloud'
import { AUTHORITIES, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { COMMUNITY, GRID, PEOPLE, WORLD } from './world'

export const ROSTERS_MAY: MayOf<'rosters'> = {
  template: 'registered',
  startImport: { at: COMMUNITY, roles: AUTHORITIES },
  previewImport: { at: COMMUNITY, roles: AUTHORITIES },
  applyImport: { at: COMMUNITY, roles: AUTHORITIES },
  listImports: { at: COMMUNITY, roles: AUTHORITIES },
  badRows: { at: COMMUNITY, roles: AUTHORITIES },
  exportMembers: { at: COMMUNITY, roles: { ...AUTHORITIES, branchSecretary: OVER, gridWorker: OVER } },
  listDuplicates: { at: COMMUNITY, roles: AUTHORITIES },
  settleDuplicate: { at: COMMUNITY, roles: AUTHORITIES },
  reconcile: { at: DISTRICT, roles: { district: OVER } },
  listStaff: { at: DISTRICT, roles: { district: OVER } },
  settleStaff: { at: DISTRICT, roles: { district: OVER } },
}

// Functions open with the keys of the environment what is sealed here.
Object.assign(process.env, TEST_KEYS)

const known = knownPerson(7, '郑长河')
const second = knownPerson(8, '郑长河')
const documents = {
  ...WORLD,
  units: UNITS,
  people: [known, second],
  memberships: [...WORLD.memberships, memberOf(known, GRID), memberOf(second, GRID, { state: 'pending' })],
}

const FILE = [
  MEMBER_HEAD,
  ['王明远', phone(1), '机关干部', '凤鸣 1 号网格', '区财政局', '科员', '中共党员', '凤鸣东里 3 号楼'],
  ['坏行', '123', '志愿者', '凤鸣 1 号网格', '', '', '', ''],
]
const uploaded = async (cloud: TestCloud, rows = FILE, path = 'rosters/scene.xlsx') => ({
  fileId: await putFile(cloud, PEOPLE.worker._id, await xlsx(rows), path),
})

const read = (name: string, number: number): MemberRow => ({
  name,
  phone: phone(number),
  kind: 'volunteer',
  occupation: null,
  unitId: null,
  unitName: null,
  seniorRank: null,
  partyMember: true,
  gridId: GRID,
  gridName: '凤鸣 1 号网格',
  address: '凤鸣东里 3 号楼',
})
const kept = (row: number, one: MemberRow | null): Kept<MemberRow> => ({
  row,
  sheet: null,
  cells: ['某', '某'],
  read: one,
  why: one ? null : '没有手机号',
})
const IMPORT = importIdOf(PEOPLE.worker.personId, 'sample-request-0000' as Parameters<typeof importIdOf>[1])
/** One new, one who changes, one who is double, one bad. */
const PART = newPart(IMPORT, 0, [
  kept(2, read('周小川', 21)),
  kept(3, read('郑长河', 7)),
  kept(4, read('李秀英', 22)),
  kept(5, null),
])
const STORED: ImportDoc = {
  _id: IMPORT,
  kind: 'members',
  scope: COMMUNITY,
  scopeName: '凤鸣社区',
  fileName: '名册.xlsx',
  by: { personId: PEOPLE.worker.personId, name: PEOPLE.worker.name },
  startedAt: new Date(NOW - 3_600_000),
  rows: 4,
  parts: 1,
  partsDone: [],
  outcomes: { ...NO_OUTCOMES, bad: 1 },
  notes: [],
  log: [],
}
const begun = { ...documents, imports: [STORED], importParts: [PART] }
const ofImport = { clock: NOW, caller: PEOPLE.worker._id, documents: begun, input: { importId: IMPORT } }

const DOUBLE: DuplicateDoc = {
  _id: twinId(second._id),
  kind: 'twoNumbers',
  scope: GRID,
  name: '郑长河',
  gridId: GRID,
  gridName: '凤鸣 1 号网格',
  first: { personId: known._id, unitId: null, says: '154****0007' },
  second: { personId: second._id, unitId: null, says: '154****0008' },
  at: new Date(NOW - 3_600_000),
  state: 'open',
  keep: null,
  log: [],
}
const doubled = { ...documents, duplicates: [DOUBLE] }

const listed = (number: number): StaffDoc => {
  const phoneKey = phoneKeyOf(TEST_KEYS.PHONE_KEY, phone(number))
  const _id = staffIdOf('u001', phoneKey)
  return {
    _id,
    unitId: 'u001',
    name: '孙立春',
    phone: seal(TEST_KEYS.SEAL_KEY, phone(number), ['staff', _id, 'phone']),
    phoneKey,
    seniorRank: false,
    residence: 'unknown',
    log: [],
  }
}
const STAFF = listed(31)
const gone = knownPerson(31, '孙立春')
const LEFT = {
  accounts: [...WORLD.accounts, { ...PEOPLE.second, _id: 'o-left' as OpenId, personId: gone._id, roles: [] }],
  people: [...documents.people, gone],
  memberships: [...documents.memberships, memberOf(gone, GRID, { state: 'left' })],
}
const byDistrict = {
  clock: NOW,
  caller: PEOPLE.district._id,
  documents: { ...documents, staff: [STAFF] },
}
const settling = { ...byDistrict, other: { as: 'outside' as const } }
const byWorker = { clock: NOW, caller: PEOPLE.worker._id, documents }

export const ROSTERS_SCENES: ScenesOf<'rosters'> = {
  template: byWorker,
  startImport: { ...byWorker, input: uploaded, other: { fileName: '另一份.xlsx' } },
  previewImport: ofImport,
  applyImport: { ...ofImport, noOther: 'an import with one part has no other' },
  listImports: { ...byWorker, documents: begun },
  badRows: ofImport,
  exportMembers: { ...byWorker, other: { scope: GRID } },
  listDuplicates: { ...byWorker, documents: doubled },
  settleDuplicate: [
    { ...byWorker, documents: doubled, input: { id: DOUBLE._id }, other: { keep: 'both' } },
    {
      ...byWorker,
      variant: 'the second number is right',
      documents: doubled,
      input: { id: DOUBLE._id, keep: 'second' },
      other: { keep: 'both' },
    },
  ],
  reconcile: byDistrict,
  listStaff: byDistrict,
  settleStaff: [
    { ...settling, input: { staffId: STAFF._id } },
    {
      ...settling,
      variant: 'somebody known who left, with an account',
      documents: { ...byDistrict.documents, ...LEFT },
      input: { staffId: STAFF._id, as: 'enrol', gridId: GRID },
    },
    { ...settling, variant: 'gone', input: { staffId: STAFF._id, as: 'gone' } },
    { ...settling, variant: 'outside', input: { staffId: STAFF._id, as: 'outside' }, other: { as: 'inside' } },
  ],
}
