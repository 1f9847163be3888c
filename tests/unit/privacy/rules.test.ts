import { whyNotDelete } from '../../../cloudfunctions/privacy/rules/deletion'
import { cursorAt, pageOf, readCursor } from '../../../cloudfunctions/privacy/rules/page'
import { whyNotReveal } from '../../../cloudfunctions/privacy/rules/reveal'
import type { Role } from '../../../types/domain/org'
import { MINUTE } from '../../../types/domain/time'
import type { Sealed } from '../../../types/documents/org'
import { GRID, NOW, SIBLING_GRID } from '../../support/tasks'

const task = (startsIn: number, endsIn: number) => ({
  startsAt: new Date(NOW + startsIn * MINUTE),
  endsAt: new Date(NOW + endsIn * MINUTE),
})
const running = task(-10, 50)

test.each<[string, boolean, readonly Role[], ReturnType<typeof task>[], string | null]>([
  ['leads a branch', true, ['community'], [running], 'leadsBranch'],
  ['works for a community', false, ['volunteer', 'community'], [running], 'givenRoleHeld'],
  ['minds a till', false, ['merchant'], [], 'givenRoleHeld'],
  ['is on a task that runs', false, ['volunteer'], [running], 'onTasks'],
  ['may still sign out of one', false, ['volunteer'], [task(-300, -119)], 'onTasks'],
  ['can sign out of it no more', false, ['volunteer'], [task(-300, -120)], null],
  ['has a place on one that has not begun', false, ['cadre'], [task(1, 60)], null],
  ['has nothing', false, [], [], null],
])('whoever %s', (_who, leads, roles, tasks, why) => {
  expect(whyNotDelete({ leads, roles: roles.map((role) => ({ role })), tasks }, NOW)).toBe(why)
})

const known = { phone: 'k1.x' as Sealed, address: null }
const here = { gridId: GRID, state: 'active' } as const
test.each([
  ['nobody', null, null, 'phone', 'notFound'],
  ['somebody enrolled nowhere', known, null, 'phone', 'notInGrid'],
  ['somebody of another grid', known, { ...here, gridId: SIBLING_GRID }, 'phone', 'notInGrid'],
  ['somebody who has left', known, { ...here, state: 'left' }, 'phone', 'notInGrid'],
  ['a field that is not known', known, here, 'address', 'nothingThere'],
  ['a field that is', known, here, 'phone', null],
  ['somebody who waits to be confirmed', known, { ...here, state: 'pending' }, 'phone', null],
] as const)('a look at %s', (_what, person, membership, field, why) => {
  expect(whyNotReveal(person, membership, { gridId: GRID, field })).toBe(why)
})

test('a cursor is read back as it was made, and nothing else is one', () => {
  const row = { at: new Date(NOW), _id: 'p00000006:12', seq: 12 } as const
  expect(readCursor(cursorAt(row))).toEqual({ after: [row.at, row._id], seq: 12 })
  for (const text of ['', 'x', '12', '12_p1', '12_:1', '1_p1:x']) expect(readCursor(text)).toBeNull()
})

test('a page that holds all has no next one', () => {
  const rows = [3, 2, 1].map((seq) => ({ at: new Date(seq), _id: `p1:${seq}` as const, seq }))
  expect(pageOf(rows, 3).next).toBeNull()
  expect(pageOf(rows, 2)).toEqual({ rows: rows.slice(0, 2), next: '2_p1:2' })
})
