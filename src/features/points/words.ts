import { said } from '@/cloud/said'
import { dayInFull, dayInWords } from '@/lib/when'
import type { ValueOf } from '../../../types/contracts/all'
import type { RefusalCode } from '../../../types/domain/refusals'
import { type Instant, monthOf } from '../../../types/domain/time'
import { POSTING_KIND_LABEL } from '../../../types/domain/points'

export type Posting = ValueOf<'points.mine'>['postings'][number]
export type Reward = ValueOf<'points.listRewards'>['rewards'][number]
type Fault = Extract<ValueOf<'points.verify'>, { sound: false }>['fault']

/** +20 and −50, with a real minus. */
export const signed = (points: number): string => (points < 0 ? `−${-points}` : points === 0 ? '0' : `+${points}`)

/** Why a posting changed my points, in one sentence. */
export function whyInWords({ kind, award, expiredYear, askedByName }: ValueOf<'points.posting'>): string {
  if (award) return award.cut === null ? '服务验收以后记的积分' : '服务验收以后记的，碰到了封顶'
  if (expiredYear) return `${expiredYear} 年的积分没用完，到期了`
  if (kind === 'redemption') return '在商户兑换用掉的'
  const people = askedByName ? '，一个人提、另一个人批的' : ''
  return `${kind === 'reversal' ? '原来那一笔记错了，冲掉' : '记漏或记错，补一笔'}${people}`
}

/** What it was for, and where; the reason of a posting holds both around a dot. */
export function postingInWords({ reason, kind, at }: Posting, now: Instant): { title: string; sub: string } {
  const [title = '', ...where] = (reason ?? POSTING_KIND_LABEL[kind]).split('·')
  return { title, sub: [dayInWords(at, now), ...where].join('·') }
}

/** Beside a price there is room for a few characters. */
const SHORT: Partial<Record<RefusalCode, string>> = {
  soldOut: '换完了',
  personLimit: '换够了',
  dayLimit: '今天换够了',
  rewardNotYet: '还没开始',
  rewardOver: '到期了',
  merchantSuspended: '店里暂停了',
  ownGoods: '自己店里的',
}

/** Why a reward cannot be had now; empty when it can. */
export function whyNot({ redeemable, points }: Reward, balance: number): string {
  if (redeemable.allowed) return ''
  const { code } = redeemable
  if (code === 'pointsShort' && points > balance) return `还差 ${points - balance} 分`
  return SHORT[code] ?? said(code)
}

/** 还剩 3 份，每人限 1 份，12 月 31 日止: what else there is to know of a reward; empty when there is nothing. */
export function termsInWords({
  left,
  perPerson,
  perPersonDay,
  endsOn,
}: Pick<Reward, 'left' | 'perPerson' | 'perPersonDay' | 'endsOn'>): string {
  const parts = [
    left === null || left === 0 ? '' : `还剩 ${left} 份`,
    perPerson === null ? '' : `每人限 ${perPerson} 份`,
    perPersonDay === null ? '' : `每人每天 ${perPersonDay} 份`,
    endsOn === null ? '' : `${dateInWords(endsOn)}止`,
  ]
  return parts.filter(Boolean).join('，')
}

/** So few are soon gone. */
const FEW = 10
/** What somebody should know before they set out: few are left, or it ends; empty when neither is so. */
export const goingInWords = ({ left, endsOn }: Pick<Reward, 'left' | 'endsOn'>): string =>
  left !== null && left > 0 && left <= FEW ? `还剩 ${left} 份` : endsOn === null ? '' : `${dateInWords(endsOn)}止`

/** 12 月 31 日 */
export const dateInWords = (day: string): string => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`

/** What can be had now comes first; otherwise as the server ordered them. */
export const affordableFirst = (rewards: readonly Reward[]): readonly Reward[] =>
  [true, false].flatMap((allowed) => rewards.filter(({ redeemable }) => redeemable.allowed === allowed))

/** `其中 40 分今年 12 月 31 日到期`: what lapses first, and when; empty when nothing ever does. */
export function lapsingInWords(
  { balance, lapsing }: Pick<ValueOf<'points.mine'>, 'balance' | 'lapsing'>,
  now: Instant,
): string {
  const [first] = lapsing
  if (!first) return ''
  const isThisYear = monthOf(now).slice(0, 4) === first.lastDay.slice(0, 4)
  const day = isThisYear ? `今年 ${dateInWords(first.lastDay)}` : dayInFull(first.lastDay)
  return first.points === balance
    ? `能用到${isThisYear ? '' : ' '}${day}`
    : `其中 ${first.points} 分${isThisYear ? '' : ' '}${day}到期`
}

const FAULTS = {
  missing: '这一笔不见了',
  hash: '这一笔的内容被动过',
  chain: '这一笔和前一笔接不上',
  balance: '这一笔的余额算得不对',
  cut: '这一笔和它后面的不见了',
  head: '和每天公布的账对不上',
  time: '这一笔的时间比前一笔还早',
  reason: '这一笔的事由被动过',
} as const satisfies Record<Fault, string>

/** What is wrong with a posting, as people say it. */
export const faultInWords = (fault: Fault): string => FAULTS[fault]
