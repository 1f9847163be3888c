import {
  helpsNow,
  isUnderWay,
  supportAfter,
  supportBefore,
  supportUntil,
  whyNotAnswer,
} from '../../../cloudfunctions/forces/rules/support'
import type { Move, SupportDoc } from '../../../types/documents/forces'
import { LENDER, move, PLAN, SHORT, support } from '../../support/forces'

const EARLIER = 'lffffffffffffffffffffffff'
const NOW = Date.parse('2026-11-24T09:00:00+08:00')
const plan = { planId: PLAN, now: NOW, nameOf: (grid: string) => `grid ${grid}` } as const
const before = ({ before: _before, log: _log, ...rest }: SupportDoc) => rest

test.each([
  ['2026-11-24T09:00:00+08:00', '2027-02-28T23:59:59.999+08:00'],
  ['2026-11-30T23:59:59+08:00', '2027-02-28T23:59:59.999+08:00'],
  ['2026-12-01T00:00:00+08:00', '2027-03-31T23:59:59.999+08:00'],
  ['2027-11-24T09:00:00+08:00', '2028-02-29T23:59:59.999+08:00'],
])('asked at %s a support lasts until %s', (now, until) => {
  expect(supportUntil(Date.parse(now))).toEqual(new Date(until))
})

const earlier = support({ planId: EARLIER, answer: 'accepted' })
const elsewhere = support({ planId: EARLIER, to: LENDER, answer: 'accepted' })
const short = support({ planId: EARLIER, answer: 'accepted', until: new Date('2026-12-31T23:59:59.999+08:00') })
const AFTER: readonly (readonly [string, Partial<Move>, SupportDoc | null, object])[] = [
  ['is new', {}, null, { to: SHORT, answer: 'waiting', since: new Date(NOW), before: null, planId: PLAN }],
  ['goes elsewhere', { state: 'changed' }, elsewhere, { to: SHORT, answer: 'waiting', before: before(elsewhere) }],
  ['is kept for longer', { state: 'kept' }, short, { answer: 'waiting', since: short.since, before: before(short) }],
  ['ends', { state: 'ended' }, earlier, { state: 'ended', to: SHORT, before: before(earlier) }],
]
test.each(AFTER)('a support that %s', (_case, over, current, expected) => {
  expect(supportAfter(move(over), current, plan)).toMatchObject(expected)
})

const LEFT_ALONE: readonly (readonly [string, Partial<Move>, SupportDoc | null])[] = [
  ['is made by this plan already', {}, support({ answer: 'declined' })],
  ['is not for the plan to decide', { state: 'fixed' }, null],
  ['is kept as long as it would last', { state: 'kept' }, earlier],
  ['ends, and is over already', { state: 'ended' }, support({ planId: EARLIER, state: 'ended' })],
]
test.each(LEFT_ALONE)('nothing is written where it %s', (_case, over, current) => {
  expect(supportAfter(move(over), current, plan)).toBeNull()
})

test('undoing gives back what was before, leaves nothing where nothing was, and other plans alone', () => {
  const changed = supportAfter(move({ state: 'changed' }), elsewhere, plan)
  expect(changed && supportBefore(changed, PLAN)).toEqual(elsewhere)
  const fresh = supportAfter(move(), null, plan)
  expect(fresh && supportBefore(fresh, PLAN)).toBe('gone')
  expect(supportBefore(earlier, PLAN)).toBeNull()
})

test.each([
  ['in time', support(), SHORT, null],
  ['for another grid', support(), LENDER, 'supportOver'],
  ['after it has ended', support({ state: 'ended' }), SHORT, 'supportOver'],
  ['after its time', support({ until: new Date(NOW) }), SHORT, 'supportOver'],
])('an answer %s', (_case, asked, to, expected) => {
  expect(whyNotAnswer(asked, to, NOW)).toBe(expected)
})

test('who has declined is still asked, and does not help', () => {
  const declined = support({ answer: 'declined' })
  expect([isUnderWay(declined, NOW), helpsNow(declined, NOW)]).toEqual([true, false])
  expect(helpsNow(support(), NOW)).toBe(true)
})
