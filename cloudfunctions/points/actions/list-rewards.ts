import type { RewardId } from '../../../types/domain/ids'
import { permit } from '../../../types/domain/refusals'
import { dayOf, type DayText } from '../../../types/domain/time'
import type { RewardDoc } from '../../../types/documents/points'
import { action, type Call } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { merchantsByIds, whyNotAtMerchant } from '../../org/public'
import { balanceOf } from '../public'
import { pictureLinks } from '../rewards/pictures'
import { type Home, ringPage } from '../rewards/store'
import { readRewardCursor, rewardCursorAt, type Ring, RINGS } from '../rules/page'
import { leftOn, NONE_HAD, whyNotHave } from '../rules/reward'
import { homeOf } from '../rules/street'
import { hadOf, ROWS_A_PAGE } from '../store'

/** Rings that somebody asks for, from where the last page ended. */
function ringsFor(near: 'street' | 'district', home: Home, from: Ring): readonly Ring[] {
  const known = RINGS.filter((ring) => ring === 'district' || home[ring] !== null)
  const asked = near === 'street' && home.street ? known.filter((ring) => ring !== 'district') : known
  return asked.filter((ring) => RINGS.indexOf(ring) >= RINGS.indexOf(from))
}

const isLimited = ({ perPerson, perPersonDay }: RewardDoc) => perPerson !== null || perPersonDay !== null

/** What a page's rows depend on besides themselves, in one round. */
async function aroundPage({ db, files, account }: Call, page: readonly RewardDoc[], day: DayText) {
  const limited = page.filter(isLimited).map(({ _id }): RewardId => _id)
  const [shops, had, links] = await Promise.all([
    page.length === 0 ? [] : merchantsByIds(db, [...new Set(page.map(({ merchantId }) => merchantId))]),
    hadOf(db, account.personId, limited, day),
    pictureLinks(files, page),
  ])
  return { shops: new Map(shops.map((shop) => [shop._id, shop])), had, links }
}

/**
 * What can be had for points, the nearest first, then the cheapest (mechanism 35), and for each whether the caller can have it, and why not.
 * 4 trips in three rounds, one more for each further ring around home, for limits and for pictures.
 */
export const listRewards = action('points.listRewards', async ({ near, cursor }, call) => {
  const { db, account, now } = call
  const read = cursor === undefined ? undefined : readRewardCursor(cursor)
  if (read === null) return refuse('badInput', { field: 'cursor' })
  const home = homeOf(account)
  const rings = ringsFor(near, home, read?.ring ?? 'community')
  const [balance, ...found] = await Promise.all([
    balanceOf(db, account.personId),
    ...rings.map((ring) => ringPage(db, ring, home, ring === read?.ring ? read.after : undefined)),
  ])
  const rows = found.flatMap((rewards, index) =>
    rewards.map((reward) => ({ reward, near: rings[index] ?? 'district' })),
  )
  const page = rows.slice(0, ROWS_A_PAGE)
  const last = rows.length > page.length ? page.at(-1) : undefined
  const day = dayOf(now)
  const around = await aroundPage(
    call,
    page.map(({ reward }) => reward),
    day,
  )
  const why = (reward: RewardDoc) =>
    whyNotHave(reward, {
      stopped: whyNotAtMerchant(around.shops.get(reward.merchantId) ?? null),
      own: account.roles.some(({ scope }) => scope === reward.merchantId),
      had: around.had.get(reward._id) ?? NONE_HAD,
      balance,
      day,
    })
  return done({
    balance,
    rewards: page.map(({ reward, near: ring }) => ({
      id: reward._id,
      title: reward.title,
      points: reward.points,
      merchantName: reward.merchantName,
      place: reward.place,
      picture: around.links.get(reward.picture ?? '') ?? null,
      left: leftOn(reward, day),
      perPerson: reward.perPerson,
      perPersonDay: reward.perPersonDay,
      startsOn: reward.startsOn,
      endsOn: reward.endsOn,
      near: ring,
      redeemable: permit(why(reward)),
    })),
    next: last ? rewardCursorAt(last.near, last.reward) : null,
  })
})
