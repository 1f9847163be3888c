import { addLines, lineOf, NO_SUMS, ruleOn, subsidyFen } from '../../../cloudfunctions/alliance/rules/line'
import { tieContent, tiePart } from '../../../cloudfunctions/alliance/rules/tie'
import { isIntact } from '../../../cloudfunctions/points/rules/chain'
import { redeemedTitle } from '../../../cloudfunctions/points/rules/reason'
import { canBeTaken, FIRST_ALLIANCE_RULE, inYuan } from '../../../types/domain/alliance'
import type { PostingDoc } from '../../../types/documents/points'
import { statementOf, takenChain } from '../../support/statements'

const REWARD = 'r370306003001-01-01'
const paid = { ...FIRST_ALLIANCE_RULE, version: 2, startsOn: '2026-10-02', fenPerPoint: 5 } as const
const byPiece = { ...paid, version: 3, startsOn: '2026-10-03', items: [{ rewardId: REWARD, fen: 250 }] } as const
const RULES = [FIRST_ALLIANCE_RULE, paid, byPiece]
const postings = takenChain({ points: [20, 12, 8], returned: true })
const taken = postings.slice(1)
const { statements, statementParts } = statementOf(postings)
const [statement] = statements
const lines = statementParts[0]?.lines ?? []
const line = (posting: PostingDoc | undefined, original: PostingDoc | null = null) => {
  if (!posting) throw new Error('no posting')
  return lineOf(posting, original, RULES, redeemedTitle)
}

test.each([
  ['2026-10-01', 1, REWARD, 0],
  ['2026-10-02', 2, REWARD, 100],
  ['2026-10-03', 3, REWARD, 250],
  ['2026-12-31', 3, 'r370306003001-01-02', 100],
  ['2026-12-31', 3, null, 100],
] as const)('what 20 points are paid on %s: by the rule of that day', (day, version, reward, fen) => {
  expect(ruleOn(RULES, day).version).toBe(version)
  expect(subsidyFen(ruleOn(RULES, day), reward, 20)).toBe(fen)
})

test('a line says what was handed over, by whom, and what is paid for it', () => {
  expect(line(taken[1])).toMatchObject({
    points: 12,
    fen: 60,
    rewardId: REWARD,
    title: '周村烧饼一包',
    till: 'p00000007',
    reverses: null,
  })
})

test('a return costs what the redemption was paid, and is theirs who took it back', () => {
  expect(line(taken[3], taken[2] ?? null)).toMatchObject({
    points: -8,
    fen: -250,
    rewardId: REWARD,
    title: '周村烧饼一包',
    till: 'p00000007',
    reverses: taken[2]?._id,
  })
})

test('totals are the sums of the lines, whole, by reward and by till', () => {
  const lines = [line(taken[0]), line(taken[1]), line(taken[2]), line(taken[3], taken[2] ?? null)]
  const sums = addLines(addLines(NO_SUMS, lines.slice(0, 2)), lines.slice(2))
  const total = { redeemed: { times: 3, points: 40 }, returned: { times: 1, points: 8 }, fen: 60 }
  expect(sums).toMatchObject({ lines: 4, total, rewards: [{ ...total, rewardId: REWARD }], tills: [total] })
})

test('no more lines leave the totals as they are, and nothing but totals', () => {
  const { lines: count, total, rewards, tills } = statement
  expect(addLines(statement, [])).toEqual({ lines: count, total, rewards, tills })
})

test('a month is listed from an hour after its end', () => {
  expect(canBeTaken('2026-10', Date.parse('2026-11-01T00:59:59.999+08:00'))).toBe(false)
  expect(canBeTaken('2026-10', Date.parse('2026-11-01T01:00:00.000+08:00'))).toBe(true)
})

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [1234, '12.34'],
  [-250, '-2.50'],
])('%i fen are %s yuan', (fen, yuan) => {
  expect(inYuan(fen)).toBe(yuan)
})

const edited = taken.map((posting, i) => (i === 1 ? { ...posting, points: -10 } : posting))

test.each([
  ['all there', lines, taken, null],
  ['a row edited by hand', lines, edited, 'changed'],
  [
    'a row edited, and its hash with it',
    lines,
    taken.map((p, i) => (i === 1 ? { ...p, hash: 'f'.repeat(64) } : p)),
    'changed',
  ],
  ['a tail cut off', lines, taken.slice(0, -1), 'missing'],
  ['a row taken out of the middle', lines, taken.filter((_one, i) => i !== 1), 'missing'],
  ['a row that is not listed', lines.slice(0, -1), taken, 'extra'],
  ['a line twice', [...lines, ...lines.slice(-1)], taken, 'twice'],
  ['a line that is paid more than by the rules', lines.map((one) => ({ ...one, fen: one.fen + 1 })), taken, 'line'],
  ['a line of another till', lines.map((one) => ({ ...one, till: 'p00000009' as const })), taken, 'line'],
  ['a line whose words are gone', lines.map((one) => ({ ...one, title: null })), taken, null],
])('against the ledger: %s', (_title, listed, ledger, expected) => {
  const made = new Map(lines.map((one) => [one.postingId, one]))
  expect(tiePart(listed, ledger, { isIntact, listed: ({ _id }) => made.get(_id) })?.kind ?? null).toBe(expected)
})

test.each([
  ['as it was listed', statement, [lines], null],
  ['a line changed', statement, [lines.map((one) => ({ ...one, fen: 1 }))], 'part'],
  ['a part lost', statement, [], 'part'],
  ['a total changed', { ...statement, total: { ...statement.total, fen: 100 } }, [lines], 'sum'],
  [
    'a till that took another’s redemptions',
    { ...statement, tills: statement.tills.map((share) => ({ ...share, till: 'p00000009' as const })) },
    [lines],
    'sum',
  ],
  ['a count changed', { ...statement, lines: 3 }, [lines], 'sum'],
  ['changed after it was closed', { ...statement, closed: { at: new Date(0), hash: 'h' } }, [lines], 'closed'],
] as const)('in itself: %s', (_title, changed, parts, expected) => {
  expect(tieContent(changed, parts)?.kind ?? null).toBe(expected)
})

test('a part of 250 lines stays far below the megabyte of a document', () => {
  const many = takenChain({ points: Array.from({ length: 250 }, () => 20) })
  const bytes = Buffer.byteLength(JSON.stringify(statementOf(many).statementParts[0]))
  expect(bytes).toBeLessThan(100_000)
})
