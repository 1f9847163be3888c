import { whyNotContact } from '../../../cloudfunctions/tasks/rules/contact'
import { pictureEnding } from '../../../cloudfunctions/_kernel/pictures'
import { whyNotEvidence } from '../../../cloudfunctions/tasks/rules/evidence'
import { whyNotNote, withoutNumbers } from '../../../cloudfunctions/tasks/rules/note'
import { sliceAt, weekOf } from '../../../cloudfunctions/tasks/rules/remind'
import type { Viewer } from '../../../cloudfunctions/tasks/rules/viewer'
import { DAY, MINUTE } from '../../../types/domain/time'
import type { Sealed } from '../../../types/documents/org'
import type { TaskDoc } from '../../../types/documents/tasks'
import { JPEG } from '../../support/doing'
import { BRANCH, claimed, GRID, NOW, SIBLING_BRANCH, SIBLING_GRID } from '../../support/tasks'

const people = { p1: { branchId: BRANCH, state: 'coming' } } as const
const withPeople = claimed(1, people, { contact: 'k1.sealed' as Sealed })
const END = withPeople.endsAt.getTime()
const START = withPeople.startsAt.getTime()
const on: Viewer = { personId: 'p1', grid: GRID, branch: BRANCH, led: null }
const leads: Viewer = { personId: 'p2', grid: GRID, branch: BRANCH, led: BRANCH }
const other: Viewer = { personId: 'p3', grid: SIBLING_GRID, branch: SIBLING_BRANCH, led: SIBLING_BRANCH }
const withdrawn: TaskDoc = { ...withPeople, state: 'withdrawn' }

test.each([
  ['it was withdrawn', withdrawn, on, false, NOW, 'taskClosed'],
  ['somebody else', withPeople, other, false, NOW, 'notOnTask'],
  ['a day after it', withPeople, on, false, END + DAY, 'contactClosed'],
  ['nobody was named', { ...withPeople, contact: null }, on, false, NOW, 'nothingThere'],
  ['somebody on it', withPeople, on, false, NOW, null],
  ['four hours after it', withPeople, on, false, END + 240 * MINUTE, null],
  ['who leads a branch on it', withPeople, leads, false, NOW, null],
  ['who accepts it', withPeople, other, true, NOW, null],
] as const)('whom to ask for: %s → %s', (_case, task, viewer, accepts, now, expected) => {
  expect(whyNotContact(task, viewer, accepts, now)).toBe(expected)
})

const piece = { id: 'e', by: 'p1', at: new Date(NOW), text: '', fileIds: [] } as const
test.each([
  ['it is accepted', { ...withPeople, state: 'accepted' as const }, on, true, 'taskClosed'],
  ['somebody who did not sign in', withPeople, on, false, 'notServed'],
  ['somebody without a place', withPeople, other, true, 'notServed'],
  ['twenty are there', { ...withPeople, evidence: Array.from({ length: 20 }, () => piece) }, on, true, 'evidenceFull'],
  ['somebody who served', withPeople, on, true, null],
  ['who leads the branch that sent them', withPeople, leads, false, null],
] as const)('evidence: %s → %s', (_case, task, viewer, served, expected) => {
  expect(whyNotEvidence(task, viewer, served)).toBe(expected)
})

test.each([
  [JPEG, 'jpg'],
  [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'png'],
  [new Uint8Array(Buffer.from('RIFF0000WEBPVP8 ')), 'webp'],
  [new Uint8Array(Buffer.from('<svg onload="alert(1)">')), null],
  [new Uint8Array(), null],
])('a picture is known by its first bytes', (bytes, ending) => {
  expect(pictureEnding(bytes)).toBe(ending)
})

const outreach: TaskDoc = { ...withPeople, kind: 'outreach' }
test.each([
  ['another kind of task', withPeople, 'p1', START, 'notOutreach'],
  ['somebody else', outreach, 'p3', START, 'notOnTask'],
  ['an hour before', outreach, 'p1', START - 60 * MINUTE, 'notStarted'],
  ['eight days after', outreach, 'p1', END + 8 * DAY, 'noteTooLate'],
  ['in the evening', outreach, 'p1', END + 10 * 60 * MINUTE, null],
] as const)('a note: %s → %s', (_case, task, person, now, expected) => {
  expect(whyNotNote(task, person, now)).toBe(expected)
})

test('numbers by which somebody could be found are left out of what was said', () => {
  expect(withoutNumbers('打我电话 154 0000-0099，3 号楼，2026 年 300 块')).toBe(
    '打我电话 （号码不记），3 号楼，2026 年 300 块',
  )
})

test('within a day every firing looks at another hour of the last 60 days, and all of them are looked at once', () => {
  const midnight = NOW - (NOW % DAY)
  const slices = Array.from({ length: 1440 }, (_unused, minute) => sliceAt(midnight + minute * MINUTE + 31_000))
  expect(slices[0]?.before).toBe(midnight + DAY)
  expect(slices[1439]?.from).toBe(midnight + DAY - 60 * DAY)
  expect(slices.every(({ from }, index) => index === 1439 || from === slices[index + 1]?.before)).toBe(true)
})

test('a week lasts from Monday to Sunday', () => {
  const monday = Date.parse('2026-11-23T08:00:00+08:00')
  expect([0, 6].map((days) => weekOf(monday + days * DAY) - weekOf(monday))).toEqual([0, 0])
  expect(weekOf(monday - 1)).toBe(weekOf(monday) - 1)
})
