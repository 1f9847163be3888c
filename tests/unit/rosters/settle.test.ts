import { reconcileUnits, staffStateOf } from '../../../cloudfunctions/rosters/rules/reconcile'
import { judgeSettling, mergeOf } from '../../../cloudfunctions/rosters/rules/settle-duplicate'
import { judgeStaffWord } from '../../../cloudfunctions/rosters/rules/settle-staff'
import type { DuplicateDoc } from '../../../types/documents/rosters'
import { communityCode, gridCode, type PersonId } from '../../../types/domain/ids'
import type { Residence } from '../../../types/domain/org'
import { UNITS } from '../../support/rosters'

const GRID = gridCode('370306003001001')
const DOUBLE: DuplicateDoc = {
  _id: 'n-p2',
  kind: 'twoNumbers',
  scope: GRID,
  name: '郑长河',
  gridId: GRID,
  gridName: '凤鸣 1 号网格',
  first: { personId: 'p1', unitId: null, says: '' },
  second: { personId: 'p2', unitId: null, says: '' },
  at: new Date(0),
  state: 'open',
  keep: null,
  log: [],
}
type Keep = NonNullable<DuplicateDoc['keep']>
const ours = communityCode('370306003001')
const theirs = communityCode('370306003002')
const BOTH: readonly PersonId[] = ['p1', 'p2']

test.each<[string, DuplicateDoc | null, Keep, readonly PersonId[], typeof ours, ReturnType<typeof judgeSettling>]>([
  ['nothing there', null, 'first', BOTH, ours, 'notFound'],
  ['another place, settled too', { ...DOUBLE, state: 'settled' }, 'first', BOTH, theirs, 'notFound'],
  ['settled, and both in use', { ...DOUBLE, state: 'settled' }, 'first', BOTH, ours, 'alreadySettled'],
  [
    'under way to something else',
    { ...DOUBLE, state: 'underWay', keep: 'both' },
    'first',
    BOTH,
    ours,
    'alreadySettled',
  ],
  ['under way to the same', { ...DOUBLE, state: 'underWay', keep: 'first' }, 'first', [], ours, null],
  ['both in use, one to go', DOUBLE, 'first', BOTH, ours, 'bothInUse'],
  ['both in use, both stay', DOUBLE, 'both', BOTH, ours, null],
  ['one person of two units', { ...DOUBLE, kind: 'twoUnits' }, 'second', BOTH, ours, null],
  ['one in use', DOUBLE, 'second', ['p1'], ours, null],
])('settling: %s', (_title, document, keep, inUse, scope, expected) => {
  expect(judgeSettling(document, { scope, keep }, inUse)).toBe(expected)
})

test.each<[string, Keep, readonly PersonId[], ReturnType<typeof mergeOf>]>([
  ['two people', 'both', [], null],
  ['the first, nobody in use', 'first', [], { survivor: 'p1', goes: 'p2', number: 'p1' }],
  ['the second, nobody in use', 'second', [], { survivor: 'p2', goes: 'p1', number: 'p2' }],
  ['the second is right, the first in use', 'second', ['p1'], { survivor: 'p1', goes: 'p2', number: 'p2' }],
  ['the second is right and in use', 'second', ['p2'], { survivor: 'p2', goes: 'p1', number: 'p2' }],
  ['the first is right, the second in use', 'first', ['p2'], { survivor: 'p2', goes: 'p1', number: 'p1' }],
])('who goes on: %s', (_title, keep, inUse, expected) => {
  expect(mergeOf(DOUBLE, keep, inUse)).toEqual(expected)
})

test.each<[Parameters<typeof judgeStaffWord>[0], 'outside' | 'inside' | 'gone' | 'enrol', boolean, string | null]>([
  [null, 'enrol', false, 'notFound'],
  ['enrolled', 'enrol', false, 'gridNeeded'],
  ['enrolled', 'enrol', true, 'alreadyEnrolled'],
  ['enrolled', 'outside', false, 'alreadyEnrolled'],
  ['enrolled', 'inside', false, 'alreadyEnrolled'],
  ['enrolled', 'gone', false, null],
  ['noAddress', 'enrol', true, null],
  ['notFound', 'outside', false, null],
  ['outside', 'inside', false, null],
])('the word on a row that is %s: %s, a grid given %s: %s', (state, as, given, expected) => {
  expect(judgeStaffWord(state, { as, gridId: given ? GRID : undefined })).toBe(expected)
})

const found = (enrolled: boolean, residence: Residence) => ({ personId: 'p1' as const, enrolled, residence })

test.each<[string, Residence, ReturnType<typeof found> | undefined, ReturnType<typeof staffStateOf>]>([
  ['enrolled, whatever the list says', 'outside', found(true, 'outside'), 'enrolled'],
  ['the list says outside', 'outside', undefined, 'outside'],
  ['they said outside themselves', 'inside', found(false, 'outside'), 'outside'],
  ['known, in no grid', 'inside', found(false, 'inside'), 'noAddress'],
  ['nobody knows them nor where they live', 'unknown', undefined, 'noAddress'],
  ['inside, and nobody has found them', 'inside', undefined, 'notFound'],
])('%s', (_title, listed, match, expected) => {
  expect(staffStateOf({ residence: listed }, match)).toBe(expected)
})

test('every row of a list is in one column, and cadres whom no list of their unit names are counted beside it', () => {
  const row = (unitId: 'u001' | 'u002', phoneKey: string, residence: Residence) => ({ unitId, phoneKey, residence })
  const units = reconcileUnits({
    units: UNITS,
    staff: [
      row('u001', 'a', 'inside'),
      row('u001', 'b', 'outside'),
      row('u001', 'c', 'unknown'),
      row('u001', 'd', 'inside'),
      row('u002', 'a', 'inside'),
    ],
    found: new Map([['a', found(true, 'inside')]]),
    cadres: [
      { unitId: 'u001', phoneKey: 'a' },
      { unitId: 'u002', phoneKey: 'e' },
    ],
  })
  const none = { staff: 0, enrolled: 0, outside: 0, noAddress: 0, notFound: 0, unlisted: 0 }
  expect(units).toMatchObject([
    { unitId: 'u001', staff: 4, enrolled: 1, outside: 1, noAddress: 1, notFound: 1, unlisted: 0 },
    { unitId: 'u002', ...none, staff: 1, enrolled: 1, unlisted: 1 },
    { unitId: 'u003', ...none },
  ])
})
