import { inThousands } from '@/lib/count'
import type { ValueOf } from '../../../types/contracts/all'
import type { MemberKind } from '../../../types/domain/org'
import { wholeOf } from './address'

export type PlanHead = ValueOf<'forces.listPlans'>['plans'][number]
export type PlanState = PlanHead['state']
export type Rules = PlanHead['rules']

/** Short, for sentences with numbers. */
export const KIND = { cadre: '干部', volunteer: '志愿者' } as const satisfies Record<MemberKind, string>
const KINDS: readonly MemberKind[] = ['cadre', 'volunteer']

export const STATE = {
  running: '正在算',
  failed: '没算成',
  ready: '算好了',
  edited: '改过了',
  submitted: '等批准',
  rejected: '退回了',
  approved: '批准了',
  applying: '正在下发',
  applied: '下发了',
  undoing: '正在撤回',
  undone: '撤回了',
} as const satisfies Record<PlanState, string>

/** `700 米`, `1.1 公里`, `312 公里`: near enough to walk by. */
export function metresInWords(metres: number): string {
  if (metres < 1000) return `${Math.round(metres / 10) * 10} 米`
  const kilometres = metres / 1000
  return `${kilometres < 100 ? kilometres.toFixed(1).replace(/\.0$/, '') : inThousands(Math.round(kilometres))} 公里`
}

/** A cap that is enough, never rounded below itself: `3,250 米`. */
export const capInWords = (metres: number): string => `${inThousands(Math.ceil(metres / 10) * 10)} 米`

/** `凤鸣 3 号`: a grid's name where everything named is a grid. */
export const briefly = (gridName: string): string => gridName.replace(/网格$/, '')

export const people = (count: number): string => `${inThousands(count)} 人`

interface Sum {
  readonly missing: number
  readonly moved: number
  readonly metres: number
}

export const sumOf = (totals: NonNullable<PlanHead['totals']>): Sum =>
  KINDS.map((kind) => totals[kind]).reduce((sum, each) => ({
    missing: sum.missing + each.missing,
    moved: sum.moved + each.moved,
    metres: sum.metres + each.metres,
    changed: 0,
  }))

/** `3 名干部、37 名志愿者`. */
const missingInWords = (totals: NonNullable<PlanHead['totals']>): string =>
  KINDS.filter((kind) => totals[kind].missing > 0)
    .map((kind) => `${inThousands(totals[kind].missing)} 名${KIND[kind]}`)
    .join('、')

/** `412 人，平均 1.1 公里`. */
const moved = ({ moved, metres }: Sum): string => `${people(moved)}帮忙，平均 ${metresInWords(metres / moved)}`

/**
 * The one thing that a plan says.
 * @param liftTo metres: a cap so high that nobody is missing any more
 * @param brief for elders: without the metres
 */
export function sentenceOf(plan: PlanHead, liftTo?: number, brief = false): string {
  const { totals } = plan
  if (!totals) return plan.state === 'failed' ? '这次没算成' : '正在算'
  const sum = sumOf(totals)
  if (sum.missing > 0) {
    const short = `${wholeOf(plan)}还差 ${missingInWords(totals)}`
    return liftTo === undefined ? `${short}，挪人补不齐，要先招人` : `${short}，放宽到 ${capInWords(liftTo)}就够`
  }
  if (sum.moved === 0) return '每个网格都够了，谁也不用动'
  return `每个网格都够了，要请 ${brief ? `${people(sum.moved)}帮忙` : moved(sum)}`
}

/** What the sentence leaves open. */
export function underSentence({ totals }: PlanHead): string | undefined {
  if (!totals) return undefined
  const sum = sumOf(totals)
  if (sum.moved === 0) return sum.missing > 0 ? '附近没有能抽出来的人' : undefined
  return sum.missing > 0 ? `能帮的先帮：请 ${moved(sum)}` : '只是临时支援，各人还编在自己的网格'
}

/** `最远 3,000 米·城乡分开·可以接力`. */
export function rulesInWords(rules: Rules): string {
  return [
    rules.capMetres === null ? '多远都行' : `最远 ${capInWords(rules.capMetres)}`,
    rules.separate && '城乡分开',
    rules.relays && '可以接力',
    rules.changeMetres > 0 && '尽量不动已有的',
  ]
    .filter(Boolean)
    .join('·')
}
