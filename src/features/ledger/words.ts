import type { ValueOf } from '../../../types/contracts/all'

export type Adjustment = ValueOf<'points.listAdjustments'>['adjustments'][number]
export type Rule = ValueOf<'points.listRules'>['rules'][number]

/** What is asked for: 加 20 分, 扣 5 分, 冲正第 3 笔. */
export function wishInWords(wish: Adjustment['wish']): string {
  if (wish.kind === 'reverse') return `冲正第 ${wish.postingId.split(':')[1] ?? ''} 笔`
  return wish.points > 0 ? `加 ${wish.points} 分` : `扣 ${-wish.points} 分`
}

export const capInWords = (cap: number | null): string => (cap === null ? '不封顶' : `最多 ${cap} 分`)
export const keepInWords = (years: number | null): string => {
  if (years === null) return '一直有效'
  return years === 1 ? '用到第二年年底' : `用到 ${years} 年以后的年底`
}
