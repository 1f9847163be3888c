import { decideMember, type Known } from '../../../cloudfunctions/rosters/rules/decide-member'
import { decideStaff, type StaffKnown } from '../../../cloudfunctions/rosters/rules/decide-staff'
import type { MemberRow, StaffRow } from '../../../cloudfunctions/rosters/rules/rows'
import { communityCode, gridCode } from '../../../types/domain/ids'

const GRID = gridCode('370306003001001')
const OTHER = gridCode('370306003001002')
const AWAY = gridCode('370306003002001')
const SCOPE = communityCode('370306003001')

const ROW: MemberRow = {
  name: '王明远',
  phone: '15490000001',
  kind: 'volunteer',
  occupation: null,
  unitId: null,
  unitName: null,
  seniorRank: null,
  partyMember: null,
  gridId: GRID,
  gridName: '凤鸣 1 号网格',
  address: null,
}
const PERSON = {
  _id: 'p1',
  name: '王明远',
  occupation: 'resident',
  unitId: null,
  seniorRank: false,
  partyMember: false,
  residence: 'inside',
} as const
const MEMBER = { gridId: GRID, kind: 'volunteer', state: 'active', occupation: 'resident', unitName: null } as const
const NOBODY: Known = { person: null, address: null, membership: null, leads: false, twin: null, duplicate: null }
const KNOWN: Known = { ...NOBODY, person: PERSON, membership: MEMBER }
const CADRE = { kind: 'cadre', unitId: 'u002', unitName: '区司法局' } as const
const IN_UNIT = { ...KNOWN, person: { ...PERSON, unitId: 'u001' } } as const
const twinAsked = (state: 'open' | 'underWay' | 'settled', keep: 'first' | 'second' | 'both' | null) =>
  ({ kind: 'twoNumbers', state, keep }) as const

describe('a row of a roster, each refusal before the ones below it', () => {
  test.each<[string, Partial<MemberRow>, Known, object]>([
    [
      'another name under the number, even of a leader who lives elsewhere',
      {},
      { ...KNOWN, person: { ...PERSON, name: '李春梅' }, membership: { ...MEMBER, gridId: AWAY }, leads: true },
      { outcome: 'bad', says: '这个手机号登记的是另一个名字，请核对', effect: null },
    ],
    [
      'enrolled outside the scope, even when they lead',
      {},
      { ...KNOWN, membership: { ...MEMBER, gridId: AWAY }, leads: true },
      { outcome: 'bad', says: '现在编在别处的网格，不归您管，请上一级来调', effect: null },
    ],
    [
      'a leader made a volunteer, even where two units are in question',
      { unitId: 'u002' },
      { ...IN_UNIT, leads: true },
      { outcome: 'bad', says: '是党支部书记，不能改成志愿者，请先换书记', effect: null },
    ],
    ['a leader who stays a cadre', { ...CADRE }, { ...KNOWN, leads: true }, { outcome: 'change' }],
    ['two units, not asked yet', { ...CADRE }, IN_UNIT, { outcome: 'duplicate', effect: { does: 'ask' } }],
    [
      'two units, asked',
      { ...CADRE },
      { ...IN_UNIT, duplicate: { kind: 'twoUnits', state: 'open', keep: null } },
      { outcome: 'duplicate', effect: null },
    ],
    [
      'two units, settled',
      { ...CADRE },
      { ...IN_UNIT, duplicate: { kind: 'twoUnits', state: 'settled', keep: 'first' } },
      { outcome: 'same', effect: null },
    ],
    [
      'a namesake in the grid',
      {},
      { ...NOBODY, twin: 'p2' },
      { outcome: 'duplicate', effect: { does: 'enrol', state: 'pending', twin: 'p2' } },
    ],
    [
      'a namesake, and a first attempt broke off after it had asked',
      {},
      { ...NOBODY, twin: 'p2', duplicate: twinAsked('open', null) },
      { outcome: 'duplicate', effect: { does: 'enrol', state: 'pending' } },
    ],
    [
      'waits as a namesake',
      {},
      { ...KNOWN, duplicate: twinAsked('open', null) },
      { outcome: 'duplicate', effect: null },
    ],
    [
      'a number that was given up for another',
      {},
      { ...NOBODY, twin: 'p2', duplicate: twinAsked('settled', 'first') },
      { outcome: 'same', says: '上次核对过，留的是另一个号码', effect: null },
    ],
    [
      'two people of one name, as somebody said',
      {},
      { ...NOBODY, twin: 'p2', duplicate: twinAsked('settled', 'both') },
      { outcome: 'add', effect: { does: 'enrol', state: 'active' } },
    ],
    ['nobody knows them', {}, NOBODY, { outcome: 'add', effect: { does: 'enrol', state: 'active', person: {} } }],
    [
      'known, but in no grid',
      { partyMember: true },
      { ...KNOWN, membership: null },
      { outcome: 'add', effect: { person: { partyMember: { from: false, to: true } } } },
    ],
    [
      'had left, and their grid was outside the scope',
      {},
      { ...KNOWN, membership: { ...MEMBER, gridId: AWAY, state: 'left' } },
      { outcome: 'move', says: '以前移出过，重新编入凤鸣 1 号网格' },
    ],
    [
      'another grid',
      {},
      { ...KNOWN, membership: { ...MEMBER, gridId: OTHER } },
      { outcome: 'move', says: '从凤鸣 2 号网格到凤鸣 1 号网格' },
    ],
    ['waits to be confirmed', {}, { ...KNOWN, membership: { ...MEMBER, state: 'pending' } }, { outcome: 'change' }],
    ['another address', { address: '新址' }, { ...KNOWN, address: '旧址' }, { outcome: 'change', says: '住址有变' }],
    ['the same address', { address: '旧址' }, { ...KNOWN, address: '旧址' }, { outcome: 'same', effect: null }],
    ['nothing new', {}, KNOWN, { outcome: 'same', says: '和现在一样', effect: null }],
  ])('%s', (_title, row, known, expected) => {
    expect(decideMember({ ...ROW, ...row }, known, SCOPE, '凤鸣 2 号网格')).toMatchObject(expected)
  })
})

const LISTED: StaffRow = {
  name: '孙立春',
  phone: '15490000031',
  unitId: 'u001',
  unitName: '区财政局',
  seniorRank: null,
  residence: 'unknown',
}
const OWN = { name: '孙立春', seniorRank: false, residence: 'inside' } as const
const NEW: StaffKnown = { own: null, other: null, duplicate: null }
const ELSEWHERE = { ...NEW, other: { unitId: 'u002', name: '孙立春' } } as const

describe('a row of a unit’s list', () => {
  test.each<[string, Partial<StaffRow>, StaffKnown, object]>([
    ['another name in the own list', { name: '别人' }, { ...NEW, own: OWN }, { outcome: 'bad', effect: null }],
    ['another name in another unit’s list', { name: '别人' }, ELSEWHERE, { outcome: 'bad', effect: null }],
    ['says nothing of what is known', {}, { ...NEW, own: OWN }, { outcome: 'same', effect: null }],
    [
      'lives outside now',
      { residence: 'outside', seniorRank: true },
      { ...ELSEWHERE, own: OWN },
      {
        outcome: 'change',
        says: '职务级别有变、居住地有变',
        effect: {
          does: 'update',
          patch: { residence: { from: 'inside', to: 'outside' }, seniorRank: { from: false, to: true } },
        },
      },
    ],
    ['new', {}, NEW, { outcome: 'add', effect: { does: 'list' } }],
    ['in another list', {}, ELSEWHERE, { outcome: 'duplicate', effect: { does: 'ask', first: 'u002' } }],
    [
      'in another list, asked',
      {},
      { ...ELSEWHERE, duplicate: { state: 'open', keep: null } },
      { outcome: 'duplicate', effect: null },
    ],
    [
      'in another list, settled',
      {},
      { ...ELSEWHERE, duplicate: { state: 'settled', keep: 'first' } },
      { outcome: 'same', effect: null },
    ],
  ])('%s', (_title, row, known, expected) => {
    expect(decideStaff({ ...LISTED, ...row }, known)).toMatchObject(expected)
  })
})
