import { dayInWords } from '@/lib/when'
import type { ValueOf } from '../../../types/contracts/all'
import type { ShopDesk } from '../../../types/domain/merchants'
import type { MerchantState } from '../../../types/domain/org'
import type { Instant } from '../../../types/domain/time'

type Standing = ValueOf<'merchants.shop'>['standing']

export const STATE_TONE = { open: 'pine', suspended: 'red', left: 'line' } as const satisfies Record<
  MerchantState,
  'pine' | 'red' | 'line'
>

const DESK = { community: '社区', street: '镇街', district: '区里' } as const satisfies Record<ShopDesk, string>

/** What is so when points cannot be taken, in a sentence; undefined for a shop that is open. */
export function standingInWords(state: MerchantState, standing: Standing, now: Instant): string | undefined {
  if (state === 'open') return undefined
  if (!standing) return state === 'suspended' ? '暂停了，先不能收分' : '退出联盟了，不能再收分'
  const { desk, byName, since, reason } = standing
  const day = dayInWords(since, now)
  return state === 'suspended'
    ? `${desk ? DESK[desk] : byName}${day}暂停了收分：${reason}`
    : `${day}退出联盟了，不能再收分：${reason}`
}
