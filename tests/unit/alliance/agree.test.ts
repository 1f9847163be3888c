import {
  confirmedBy,
  discussed,
  type LineStep,
  whyNotAnswer,
  whyNotConfirm,
  whyNotKeep,
} from '../../../cloudfunctions/alliance/rules/agree'
import { hashStatement } from '../../../cloudfunctions/alliance/rules/line'
import { DISPUTE_STATES, MOST_DISPUTES, type Side } from '../../../types/domain/alliance'
import type { PersonId } from '../../../types/domain/ids'
import type { LineDispute, StatementDoc, StatementLine } from '../../../types/documents/alliance'
import { MEMBER, MERCHANT } from '../../support/points'
import { dispute, NOVEMBER, statementOf, takenChain } from '../../support/statements'

const postings = takenChain({ points: [20, 12], returned: true })
const [, first, , back] = postings
const {
  statements: [open],
  statementParts: [part],
} = statementOf(postings)
const WORD = { by: 'p00000006', byName: '周敏', at: new Date(NOVEMBER) } as const
const ME = 'p00000012'
const OWN = [{ role: 'merchant', scope: MERCHANT, scopeName: '' }] as const
/** The disputes of these tests were raised by 周敏 for the community; others speak for the others. */
const SPEAKERS = { community: WORD.by, merchant: 'p00000007', above: 'p00000009' } as const
const wordOf = (side: Side | 'above') => ({ ...WORD, by: SPEAKERS[side], side })
const rolesOf = (side: Side | 'above') => (side === 'merchant' ? OWN : [])
const lineOf = (id: string | undefined): StatementLine | null =>
  part?.lines.find(({ postingId }) => postingId === id) ?? null
const state = (over: Partial<StatementDoc>): StatementDoc => ({ ...open, ...over })
const CLOSED = { state: 'closed', closed: { at: new Date(NOVEMBER), hash: 'h' } } as const

test.each<[string, Partial<StatementDoc>, Side, readonly (typeof OWN)[number][], string | null]>([
  ['one’s own shop, before all else', CLOSED, 'community', OWN, 'ownStatement'],
  ['a desk in the shop’s name, before all else', CLOSED, 'merchant', [], 'notAllowed'],
  ['still being listed', { state: 'taking' }, 'merchant', OWN, 'statementTaking'],
  ['closed', { ...CLOSED, confirmed: { merchant: WORD, community: WORD } }, 'merchant', OWN, 'statementClosed'],
  [
    'said already',
    { confirmed: { merchant: WORD, community: null }, disputes: [dispute(first)] },
    'merchant',
    OWN,
    'alreadyConfirmedSide',
  ],
  ['a line is open', { disputes: [dispute(first)] }, 'merchant', OWN, 'linesOpen'],
  ['a line is on its way back', { disputes: [dispute(first, { state: 'takingOut' })] }, 'merchant', OWN, 'linesOpen'],
  ['all lines settled', { disputes: [dispute(first, { state: 'kept' })] }, 'merchant', OWN, null],
  ['the other side has said so', { confirmed: { merchant: WORD, community: null } }, 'community', [], null],
  [
    'oneself has said so for the other side, and has left the shop since',
    { confirmed: { merchant: { ...WORD, by: ME }, community: null } },
    'community',
    [],
    'ownStatement',
  ],
])('confirm: %s', (_title, over, side, roles, expected) => {
  expect(whyNotConfirm(state(over), side, { personId: ME, roles })).toBe(expected)
})

test('the first word leaves a statement open, the second one closes it with the hash of what it says', () => {
  const once = state(confirmedBy(open, 'merchant', WORD))
  expect(once).toMatchObject({ state: 'open', closed: null })
  const twice = state(confirmedBy(once, 'community', WORD))
  expect(twice.state).toBe('closed')
  expect(twice.closed?.hash).toBe(hashStatement(twice))
  expect(hashStatement({ ...twice, parts: ['another'] })).not.toBe(twice.closed?.hash)
  expect(hashStatement({ ...twice, total: { ...twice.total, fen: 1 } })).not.toBe(twice.closed?.hash)
})

const RAISE = { kind: 'raise', text: '没给东西' } as const
const ANSWER = { kind: 'answer', takeOut: false, text: '给了' } as const
const full = Array.from({ length: MOST_DISPUTES }, (_unused, i) => dispute(first, { postingId: `p1:${i + 1}` }))

test.each<[string, Partial<StatementDoc>, Side | 'above', LineStep, string | undefined, string]>([
  ['still being listed', { state: 'taking' }, 'merchant', RAISE, first?._id, 'statementTaking'],
  ['closed', CLOSED, 'merchant', RAISE, first?._id, 'statementClosed'],
  ['raised from above', {}, 'above', RAISE, first?._id, 'notYourTurn'],
  ['not on it', {}, 'merchant', RAISE, 'p9:1', 'lineUnknown'],
  ['a return', {}, 'merchant', RAISE, back?._id, 'lineReversal'],
  ['raised before', { disputes: [dispute(first)] }, 'merchant', RAISE, first?._id, 'lineDisputed'],
  ['too many', { disputes: full }, 'merchant', RAISE, first?._id, 'disputesFull'],
  ['nothing to answer', {}, 'merchant', ANSWER, first?._id, 'lineUnknown'],
  ['one’s own words', { disputes: [dispute(first)] }, 'community', ANSWER, first?._id, 'notYourTurn'],
  ['settled', { disputes: [dispute(first, { state: 'kept' })] }, 'merchant', ANSWER, first?._id, 'lineSettled'],
  ['an answer from above', { disputes: [dispute(first)] }, 'above', ANSWER, first?._id, 'notYourTurn'],
  [
    'settled by a side',
    { disputes: [dispute(first)] },
    'merchant',
    { ...ANSWER, kind: 'settle' },
    first?._id,
    'notYourTurn',
  ],
  ['kept by the wrong side', { disputes: [dispute(first)] }, 'merchant', { kind: 'keep' }, first?._id, 'notYourTurn'],
])('a line: %s', (_title, over, side, step, id, expected) => {
  const asked = { step, postingId: (id ?? 'p1:1') as LineDispute['postingId'], line: lineOf(id) }
  expect(discussed(state(over), asked, wordOf(side), rolesOf(side))).toBe(expected)
})

const SETTLE = { kind: 'settle', takeOut: true, text: '退' } as const
test.each<[string, Partial<StatementDoc>, Side | 'above', LineStep, PersonId, string]>([
  ['the member raises their own', {}, 'community', RAISE, MEMBER, 'aboutYourself'],
  [
    'the member answers',
    { disputes: [dispute(first, { raisedBy: 'merchant' })] },
    'community',
    ANSWER,
    MEMBER,
    'aboutYourself',
  ],
  ['the member settles', { disputes: [dispute(first)] }, 'above', SETTLE, MEMBER, 'aboutYourself'],
  [
    'one person raises it and settles it from above',
    { disputes: [dispute(first)] },
    'above',
    SETTLE,
    WORD.by,
    'ownDispute',
  ],
])('points go back by two people who have no part in them: %s', (_title, over, side, step, by, expected) => {
  const asked = { step, postingId: first?._id ?? 'p1:1', line: lineOf(first?._id) }
  expect(discussed(state(over), asked, { ...WORD, by, side }, [])).toBe(expected)
})

test('nobody speaks for the other side about their own shop', () => {
  const asked = { step: RAISE, postingId: first?._id ?? 'p1:1', line: lineOf(first?._id) }
  expect(discussed(open, asked, { ...WORD, side: 'community' }, OWN)).toBe('ownStatement')
  expect(discussed(open, asked, { ...WORD, side: 'merchant' }, [])).toBe('notAllowed')
})

test.each<[Side | 'above', LineStep, Partial<LineDispute>, string, boolean]>([
  ['merchant', ANSWER, {}, 'answered', false],
  ['merchant', { ...ANSWER, takeOut: true }, {}, 'takingOut', true],
  ['community', { kind: 'keep' }, {}, 'kept', false],
  ['community', { kind: 'keep' }, { state: 'answered' }, 'kept', false],
  ['above', { ...ANSWER, kind: 'settle' }, { state: 'answered' }, 'kept', false],
  ['above', { ...ANSWER, kind: 'settle', takeOut: true }, {}, 'takingOut', true],
])('%s takes a step', (side, step, over, expected, returning) => {
  const asked = { step, postingId: first?._id ?? 'p1:1', line: null }
  const next = discussed(state({ disputes: [dispute(first, over)] }), asked, wordOf(side), rolesOf(side))
  expect(next).toMatchObject({ disputes: [{ state: expected }], returning })
})

test('raising a line takes back what both sides had said', () => {
  const asked = { step: RAISE, postingId: first?._id ?? 'p1:1', line: lineOf(first?._id) }
  const next = discussed(
    state({ confirmed: { merchant: null, community: WORD } }),
    asked,
    { ...WORD, side: 'merchant' },
    OWN,
  )
  expect(next).toMatchObject({
    disputes: [{ state: 'raised', raisedBy: 'merchant', points: 20 }],
    confirmed: { merchant: null, community: null },
  })
})

test('what is settled, or on its way back, is nobody’s turn', () => {
  for (const one of DISPUTE_STATES.filter((other) => other !== 'raised' && other !== 'answered')) {
    for (const side of ['merchant', 'community', 'above'] as const) {
      expect(whyNotAnswer(dispute(first, { state: one }), wordOf(side))).toBe('lineSettled')
      expect(whyNotKeep(dispute(first, { state: one }), wordOf(side))).toBe('lineSettled')
    }
  }
})
