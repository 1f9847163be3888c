import type { ValueOf } from '../../../types/contracts/all'
import { type RefusalCode, REFUSALS } from '../../../types/domain/refusals'
import { HOUR, NOW } from '../support/home'

type Posting = ValueOf<'points.mine'>['postings'][number]
type Reward = ValueOf<'points.listRewards'>['rewards'][number]

export const EGGS: Reward = {
  id: 'r370306003011-01-01',
  title: '鸡蛋 10 枚',
  points: 50,
  merchantName: '惠民超市',
  place: '商业街 12 号',
  picture: null,
  left: null,
  perPerson: null,
  perPersonDay: null,
  startsOn: null,
  endsOn: null,
  near: 'community',
  redeemable: { allowed: true },
}
export const OIL: Reward = {
  id: 'r370306003011-01-03',
  title: '豆油 1 桶',
  points: 260,
  merchantName: '惠民超市',
  place: '商业街 12 号',
  picture: null,
  left: null,
  perPerson: null,
  perPersonDay: null,
  startsOn: null,
  endsOn: null,
  near: 'community',
  redeemable: { allowed: false, code: 'pointsShort' },
}

export const AWARD: Posting = {
  id: 'p00000004:16',
  kind: 'award',
  points: 20,
  balanceAfter: 248,
  at: NOW - HOUR,
  reason: '陪 3 位老人去复查',
}
export const REDEEMED: Posting = {
  id: 'p00000004:17',
  kind: 'redemption',
  points: -50,
  balanceAfter: 198,
  at: NOW + 40_000,
  reason: '换 鸡蛋 10 枚·惠民超市',
}

export const refusal = (code: RefusalCode) => ({ ok: false, refusal: { code, retry: REFUSALS[code].retry } }) as never
