import { said } from '@/cloud/said'
import { dayInWords } from '@/lib/when'
import type { ValueOf } from '../../../types/contracts/all'
import type { Instant } from '../../../types/domain/time'
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

/** Why a reward cannot be had now; empty when it can. */
export function whyNot({ redeemable, points }: Reward, balance: number): string {
  if (redeemable.allowed) return ''
  return redeemable.code === 'pointsShort' && points > balance ? `还差 ${points - balance} 分` : said(redeemable.code)
}

/** What can be had now comes first; otherwise as the server ordered them. */
export const affordableFirst = (rewards: readonly Reward[]): readonly Reward[] =>
  [true, false].flatMap((allowed) => rewards.filter(({ redeemable }) => redeemable.allowed === allowed))

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
