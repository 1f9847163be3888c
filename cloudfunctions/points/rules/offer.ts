import type { MerchantId, RewardId } from '../../../types/domain/ids'
import type { RewardState } from '../../../types/domain/points'
import type { DayText } from '../../../types/domain/time'
import type { MerchantDoc } from '../../../types/documents/org'
import type { Holding, RewardDoc } from '../../../types/documents/points'

/** What the staff of a shop say of a thing that they give for points. */
export interface Wish {
  readonly title: string
  readonly points: number
  readonly stock:
    | { readonly kind: 'keep' }
    | { readonly kind: 'unlimited' }
    | { readonly kind: 'total'; readonly left: number }
    | { readonly kind: 'daily'; readonly perDay: number }
  readonly perPerson: number | null
  readonly perPersonDay: number | null
  readonly startsOn: DayText | null
  readonly endsOn: DayText | null
  readonly paused: boolean
  /** File id of the picture; null: none. */
  readonly picture: string | null
}

type Stock = Pick<RewardDoc, 'stock' | 'perDay' | 'stockDay'>
const UNLIMITED: Stock = { stock: null, perDay: null, stockDay: null }
const isTaking = ({ key }: Holding) => key.startsWith('redeem:')

/** What is held for customers still lies on the shelf that was counted. */
function stockAs(wish: Wish['stock'], before: RewardDoc | null, day: DayText): Stock {
  if (wish.kind === 'keep') return before ? { ...pickStock(before) } : UNLIMITED
  if (wish.kind === 'unlimited') return UNLIMITED
  const held = (before?.held ?? []).filter(isTaking)
  if (wish.kind === 'total') return { stock: Math.max(0, wish.left - held.length), perDay: null, stockDay: null }
  if (before?.perDay !== undefined && before.perDay !== null && before.stockDay === day && before.stock !== null)
    return { stock: Math.max(0, before.stock + wish.perDay - before.perDay), perDay: wish.perDay, stockDay: day }
  return { stock: wish.perDay, perDay: wish.perDay, stockDay: day }
}

const pickStock = ({ stock, perDay, stockDay }: Stock): Stock => ({ stock, perDay, stockDay })

/** What people would be surprised by waits for the community: another thing, or a higher price. */
const staysOpen = (before: RewardDoc, wish: Wish): boolean =>
  before.state === 'open' &&
  wish.title === before.title &&
  wish.picture === before.picture &&
  wish.points <= before.points

export const whyNotOffer = ({ startsOn, endsOn }: Pick<Wish, 'startsOn' | 'endsOn'>): 'periodBackwards' | null =>
  startsOn !== null && endsOn !== null && endsOn < startsOn ? 'periodBackwards' : null

/** What a wish makes of a reward; of null, what is new. @param day UTC+8, now */
export function changesOf(before: RewardDoc | null, wish: Wish, day: DayText) {
  const state: RewardState = before && staysOpen(before, wish) ? 'open' : 'proposed'
  const { title, points, perPerson, perPersonDay, startsOn, endsOn, paused, picture } = wish
  return {
    title,
    points,
    perPerson,
    perPersonDay,
    startsOn,
    endsOn,
    paused,
    picture,
    ...stockAs(wish.stock, before, day),
    state,
    active: state === 'open' && !paused,
    version: (before?.version ?? 0) + 1,
  }
}

/** Something new, as its staff offer it. */
export const newReward = (
  id: RewardId,
  { _id: merchantId, name, communityId, streetId, place }: MerchantDoc,
  changes: ReturnType<typeof changesOf>,
): Omit<RewardDoc, 'log'> => ({
  _id: id,
  merchantId,
  merchantName: name,
  communityId,
  streetId,
  place,
  ...changes,
  word: null,
  held: [],
  settled: [],
})

/** `r<merchant digits>-<12 of the request>`. */
export const rewardIdOf = (merchantId: MerchantId, digest: string): RewardId =>
  `r${merchantId.slice(1)}-${digest.slice(0, 12)}`

/**
 * May this person say the community's word on an offer?
 * @param version what they looked at
 * @returns why not, in this order; null when they may
 */
export function whyNotDecide(
  reward: Pick<RewardDoc, 'communityId' | 'state' | 'version'> | null,
  by: { readonly communityId: string; readonly own: boolean; readonly version: number },
): 'notFound' | 'ownReward' | 'rewardChanged' | 'rewardDecided' | null {
  if (!reward || reward.communityId !== by.communityId) return 'notFound'
  if (by.own) return 'ownReward'
  if (reward.version !== by.version) return 'rewardChanged'
  return reward.state === 'proposed' ? null : 'rewardDecided'
}
