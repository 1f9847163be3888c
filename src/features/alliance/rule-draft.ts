import type { InputOf } from '../../../types/contracts/all'
import { inYuan } from '../../../types/domain/alliance'
import type { RewardId } from '../../../types/domain/ids'
import { type Rule, yuanInWords } from './words'

type Limits = Pick<Rule, 'pairTimes' | 'pairDays' | 'nightTimes' | 'approverTimes'>

/** One thing that is paid by the piece, as it stands in the fields. */
export interface Piece {
  readonly rewardId: RewardId
  /** 鸡蛋 10 枚·惠民超市 */
  readonly name: string
  readonly yuan: string
}

/** A version under the pen. */
export interface RuleDraft extends Limits {
  readonly startsOn: string
  readonly note: string
  /** Of a point. */
  readonly fen: string
  readonly pieces: readonly Piece[]
}

export const pieceName = (title: string | null, merchantName: string | null): string =>
  title === null ? '下架了的一样' : `${title}·${merchantName ?? ''}`

export const draftOf = ({ fenPerPoint, items, pairTimes, pairDays, nightTimes, approverTimes }: Rule): RuleDraft => ({
  startsOn: '',
  note: '',
  fen: String(fenPerPoint),
  pieces: items.map(({ rewardId, fen, title, merchantName }) => ({
    rewardId,
    name: pieceName(title, merchantName),
    yuan: inYuan(fen),
  })),
  pairTimes,
  pairDays,
  nightTimes,
  approverTimes,
})

/** 12, 12.5 and 12.50 yuan; at most 1,000. */
const YUAN = /^\d{1,4}(\.\d{1,2})?$/
const MOST_FEN = 100_000
const fenOf = (yuan: string): number | null => {
  if (!YUAN.test(yuan.trim())) return null
  const fen = Math.round(Number(yuan) * 100)
  return fen <= MOST_FEN ? fen : null
}

/** What is wrong with the fields of its own, beside which it is said. */
export function faultsOf({ fen, pieces }: RuleDraft): {
  readonly fen: string | undefined
  readonly pieces: Readonly<Partial<Record<RewardId, string>>>
} {
  const wrong = pieces.filter(({ yuan }) => fenOf(yuan) === null)
  return {
    fen: /^\d{1,5}$/.test(fen) ? undefined : '写上几分钱，不补就写 0',
    pieces: Object.fromEntries(wrong.map(({ rewardId }) => [rewardId, '写几元，如 2 或 2.50，最多 1000'])),
  }
}

/** The rule that right fields make. */
export const ruleOf = (draft: RuleDraft): Limits & Pick<InputOf<'alliance.addRule'>, 'fenPerPoint' | 'items'> => ({
  fenPerPoint: Number(draft.fen),
  items: draft.pieces.map(({ rewardId, yuan }) => ({ rewardId, fen: fenOf(yuan) ?? 0 })),
  pairTimes: draft.pairTimes,
  pairDays: draft.pairDays,
  nightTimes: draft.nightTimes,
  approverTimes: draft.approverTimes,
})

/** As it will be kept; a question mark for what is none. */
const typed = (yuan: string): string => {
  const fen = fenOf(yuan)
  return fen === null ? '？' : inYuan(fen)
}

/** What will be otherwise than in the version before, a line each. */
export function changesOf(draft: RuleDraft, last: Rule): string[] {
  const pieceBefore = new Map(last.items.map(({ rewardId, fen }) => [rewardId, fen]))
  const kept = new Set(draft.pieces.map(({ rewardId }) => rewardId))
  const next = ruleOf(draft)
  const lines: readonly (readonly [string, string, string])[] = [
    ['每分补贴', yuanInWords(last.fenPerPoint), yuanInWords(next.fenPerPoint)],
    ...draft.pieces.map(({ rewardId, name, yuan }) => {
      const before = pieceBefore.get(rewardId)
      return [
        name,
        before === undefined ? '按分补' : `一件补 ${inYuan(before)} 元`,
        `一件补 ${typed(yuan)} 元`,
      ] as const
    }),
    ...last.items
      .filter(({ rewardId }) => !kept.has(rewardId))
      .map(
        ({ title, merchantName, fen }) =>
          [pieceName(title, merchantName), `一件补 ${inYuan(fen)} 元`, '按分补'] as const,
      ),
    ['同一人同一家', `${last.pairDays} 天 ${last.pairTimes} 次`, `${draft.pairDays} 天 ${draft.pairTimes} 次`],
    ['夜里一家', `${last.nightTimes} 次`, `${draft.nightTimes} 次`],
    ['同一人批给同一人', `${last.approverTimes} 次`, `${draft.approverTimes} 次`],
  ]
  return lines.filter(([, was, is]) => was !== is).map(([what, was, is]) => `${what}：${was} → ${is}`)
}
