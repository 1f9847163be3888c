import { createHash } from 'node:crypto'
import { type AllianceRule, FIRST_ALLIANCE_RULE, NOTHING } from '../../../types/domain/alliance'
import type { PersonId, PostingId, RewardId } from '../../../types/domain/ids'
import { type DayText, dayOf } from '../../../types/domain/time'
import type { Share, StatementDoc, StatementLine } from '../../../types/documents/alliance'
import type { PostingDoc } from '../../../types/documents/points'
import { addTally } from './month'

/** The rule of a day of redemption. @param rules every version in order */
export const ruleOn = (rules: readonly AllianceRule[], day: DayText): AllianceRule =>
  rules.reduce((latest, rule) => (rule.startsOn <= day ? rule : latest), FIRST_ALLIANCE_RULE)

/** What the district pays for one redemption, in fen: by piece if the reward is named in the rule, else by point. */
export const subsidyFen = (rule: AllianceRule, rewardId: RewardId | null, points: number): number =>
  rule.items.find((item) => item.rewardId === rewardId)?.fen ?? rule.fenPerPoint * points

const rewardOf = ({ cause }: PostingDoc): RewardId | null =>
  cause && 'reward' in cause ? (cause.reward ?? null) : null
const tillOf = ({ cause }: PostingDoc): PersonId | null =>
  cause === null ? null : 'till' in cause ? cause.till : 'reverses' in cause ? cause.askedBy : null

/** What a posting takes back; null when it is none that does. */
export const reversedBy = ({ cause }: Pick<PostingDoc, 'cause'>): PostingId | null =>
  cause && 'reverses' in cause ? cause.reverses : null

/**
 * A posting as a merchant's statement lists it. What is taken back costs what the redemption was paid, by the rule of its day.
 * @param original the redemption that a reversal takes back
 * @param titleOf what was handed over, in words
 */
export function lineOf(
  posting: PostingDoc,
  original: PostingDoc | null,
  rules: readonly AllianceRule[],
  titleOf: (posting: PostingDoc) => string | null,
): StatementLine {
  const given = original ?? posting
  const rewardId = rewardOf(given)
  const points = Math.abs(posting.points)
  const fen = subsidyFen(ruleOn(rules, dayOf(given.at.getTime())), rewardId, points)
  const sign = posting.points > 0 ? -1 : 1
  return {
    postingId: posting._id,
    hash: posting.hash,
    at: posting.at,
    points: sign * points,
    // 0 - n, not -n: nothing paid is 0, never -0.
    fen: sign < 0 ? 0 - fen : fen,
    rewardId,
    title: titleOf(given),
    till: tillOf(posting),
    reverses: reversedBy(posting),
  }
}

const NO_SHARE: Share = { redeemed: NOTHING, returned: NOTHING, fen: 0 }

const addLine = <S extends Share>(share: S, { points, fen }: StatementLine): S => {
  const side = points < 0 ? 'returned' : 'redeemed'
  return {
    ...share,
    [side]: addTally(share[side], { times: 1, points: Math.abs(points) }),
    fen: share.fen + fen,
  }
}

function addTo<S extends Share>(shares: readonly S[], line: StatementLine, is: (share: S) => boolean, fresh: S): S[] {
  const at = shares.findIndex(is)
  if (at < 0) return [...shares, addLine(fresh, line)]
  return shares.map((share, i) => (i === at ? addLine(share, line) : share))
}

type Sums = Pick<StatementDoc, 'lines' | 'total' | 'rewards' | 'tills'>
export const NO_SUMS: Sums = { lines: 0, total: NO_SHARE, rewards: [], tills: [] }

/** A statement's totals with some more lines. A reward is told by its id, and where that was not kept by its name. */
export const addLines = ({ lines: count, total, rewards, tills }: Sums, lines: readonly StatementLine[]): Sums =>
  lines.reduce<Sums>(
    (so, line) => ({
      lines: so.lines + 1,
      total: addLine(so.total, line),
      rewards: addTo(
        so.rewards,
        line,
        ({ rewardId, title }) => (line.rewardId ? rewardId === line.rewardId : !rewardId && title === line.title),
        { ...NO_SHARE, rewardId: line.rewardId, title: line.title },
      ),
      tills: addTo(so.tills, line, ({ till }) => till === line.till, { ...NO_SHARE, till: line.till }),
    }),
    // Its sums alone: the statement they are read from is not given back.
    { lines: count, total, rewards, tills },
  )

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** Hash of a part's lines (docs/LEDGER.md). */
export const hashLines = (lines: readonly StatementLine[]): string =>
  sha256(
    lines.map((l) => [
      l.postingId,
      l.hash,
      l.at.toISOString(),
      l.points,
      l.fen,
      l.rewardId,
      l.title,
      l.till,
      l.reverses,
    ]),
  )

const listedShare = ({ redeemed, returned, fen }: Share) => [
  redeemed.times,
  redeemed.points,
  returned.times,
  returned.points,
  fen,
]

/** Hash of all that a statement says when it is closed: what is shown, and what both sides can keep (docs/LEDGER.md). */
export const hashStatement = (s: Omit<StatementDoc, 'closed' | 'log' | 'version' | 'state'>): string =>
  sha256([
    s._id,
    s.lines,
    listedShare(s.total),
    s.parts,
    s.disputes.map(({ postingId, state, reversal }) => [postingId, state, reversal]),
    [s.confirmed.merchant, s.confirmed.community].map((word) => word && [word.by, word.at.toISOString()]),
  ])
