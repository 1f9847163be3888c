import { isMerchant, type Scope } from '../../../types/domain/ids'
import { permit } from '../../../types/domain/refusals'
import { dayOf, type DayText } from '../../../types/domain/time'
import type { RewardDoc } from '../../../types/documents/points'
import { points } from '../../../types/contracts/points'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { authoriseOver } from '../../_kernel/authorise'
import type { Db } from '../../_kernel/db'
import { pictureLinks } from '../rewards/pictures'
import { offersOf, proposedIn } from '../rewards/store'
import { whyNotDecide } from '../rules/offer'
import { offerCursorAt, readOfferCursor } from '../rules/page'
import { leftOn } from '../rules/reward'
import { ROWS_A_PAGE } from '../store'

const pageOf = (db: Db, scope: Scope, after: readonly [string, string] | undefined) =>
  isMerchant(scope) ? offersOf(db, scope, after && [after[1]]) : proposedIn(db, scope, after)

function stockOf(reward: RewardDoc, day: DayText) {
  const left = leftOn(reward, day)
  if (left === null) return { kind: 'unlimited' as const }
  return reward.perDay === null
    ? { kind: 'total' as const, left }
    : { kind: 'daily' as const, perDay: reward.perDay, left }
}

/** All that a shop offers, whatever became of it, or what waits for a place's word. 2 trips, one more for pictures. */
export const listOffers = action('points.listOffers', async ({ scope, cursor }, { db, files, account, now }) => {
  const after = cursor === undefined ? undefined : readOfferCursor(cursor)
  if (after === null) return refuse('badInput', { field: 'cursor' })
  const found = await pageOf(db, scope, after)
  const page = found.slice(0, ROWS_A_PAGE)
  const last = found.length > page.length ? page.at(-1) : undefined
  const links = await pictureLinks(files, page)
  const day = dayOf(now)
  const decidable = ({ communityId, merchantId, state, version }: RewardDoc) =>
    authoriseOver(points.decideReward.who, account, () => communityId) ??
    whyNotDecide(
      { communityId, state, version },
      { communityId, own: account.roles.some((held) => held.scope === merchantId), version },
    )
  return done({
    offers: page.map((reward) => ({
      id: reward._id,
      merchantId: reward.merchantId,
      merchantName: reward.merchantName,
      title: reward.title,
      points: reward.points,
      picture: links.get(reward.picture ?? '') ?? null,
      stock: stockOf(reward, day),
      perPerson: reward.perPerson,
      perPersonDay: reward.perPersonDay,
      startsOn: reward.startsOn,
      endsOn: reward.endsOn,
      state: reward.state,
      paused: reward.paused,
      version: reward.version,
      reason: reward.word?.reason ?? null,
      decidable: permit(decidable(reward)),
    })),
    next: last ? offerCursorAt(last) : null,
  })
})
