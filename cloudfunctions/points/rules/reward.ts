import type { MerchantId, RewardId } from '../../../types/domain/ids'
import type { DayText } from '../../../types/domain/time'
import type { RewardDoc } from '../../../types/documents/points'

/** What a member has had of a reward: in all, and on one day; what was taken back does not count. */
export interface Had {
  readonly all: number
  readonly day: number
}
export const NONE_HAD: Had = { all: 0, day: 0 }

/** `r370306003001-01-02` → `m370306003001-01`. */
export const merchantOfReward = (id: RewardId): MerchantId => `m${id.slice(1, 16)}`

/** How many can be had on a day; null: as many as are asked for. */
export function leftOn({ stock, perDay, stockDay }: Pick<RewardDoc, 'stock' | 'perDay' | 'stockDay'>, day: DayText) {
  if (stock === null) return null
  return perDay !== null && stockDay !== day ? perDay : stock
}

/** Whether a member has had as many as one may. */
export function whyNotMore(
  { perPerson, perPersonDay }: Pick<RewardDoc, 'perPerson' | 'perPersonDay'>,
  had: Had,
): 'personLimit' | 'dayLimit' | null {
  if (perPerson !== null && had.all >= perPerson) return 'personLimit'
  return perPersonDay !== null && had.day >= perPersonDay ? 'dayLimit' : null
}

/** Who asks for a reward, when, and how things stand for them. */
export interface Asking {
  /** Why nothing can be had at the shop now; null when it is open. */
  readonly stopped: 'merchantSuspended' | 'merchantGone' | null
  /** They work in the shop. */
  readonly own: boolean
  readonly had: Had
  readonly balance: number
  readonly day: DayText
}

/** Mechanism 35: may this member have this reward now? @returns why not, in this order; null when they may */
export function whyNotHave(reward: RewardDoc | null, asking: Asking) {
  const { stopped, own, had, balance, day } = asking
  if (reward?.state !== 'open') return 'rewardGone'
  if (stopped) return stopped
  if (own) return 'ownGoods'
  if (reward.paused) return 'rewardPaused'
  if (reward.startsOn !== null && day < reward.startsOn) return 'rewardNotYet'
  if (reward.endsOn !== null && day > reward.endsOn) return 'rewardOver'
  if (leftOn(reward, day) === 0) return 'soldOut'
  return whyNotMore(reward, had) ?? (balance < reward.points ? 'pointsShort' : null)
}
