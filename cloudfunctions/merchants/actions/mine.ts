import type { AccountDoc } from '../../../types/documents/org'
import { permit } from '../../../types/domain/refusals'
import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import type { Db } from '../../_kernel/db'
import { merchantsByIds } from '../../org/public'
import { phoneOfApplication } from '../phone'
import { whyNotApply } from '../rules/application'
import { shownShop } from '../shown'
import { applicationsOf } from '../store'
import { isMerchant } from '../../../types/domain/ids'

/** The shops that somebody works in. */
const shopsOf = async (db: Db, { roles }: AccountDoc) => {
  const ids = roles.flatMap(({ scope }) => (isMerchant(scope) ? [scope] : []))
  return ids.length === 0 ? [] : merchantsByIds(db, ids)
}

/** My applications as I wrote them, and my shops; 2 trips in two rounds, 3 for whoever works in one. */
export const mine = action('merchants.mine', async (_input, { db, account }) => {
  const [applications, shops] = await Promise.all([applicationsOf(db, account.personId), shopsOf(db, account)])
  return done({
    applications: applications.map((application) => {
      const { _id, communityId, communityName, shop, at, state, decision } = application
      const { name, place, offers, licence, pictureId } = shop
      return {
        applicationId: _id,
        communityId,
        communityName,
        shop: { name, place, offers, licence, phone: phoneOfApplication(application) },
        hasPicture: pictureId !== null,
        at: at.getTime(),
        state,
        words: decision?.words ?? null,
      }
    }),
    shops: shops.map((shop) => ({ ...shownShop(shop), owner: shop.ownerIds.includes(account.personId) })),
    mayApply: permit(whyNotApply(applications.filter(({ state }) => state === 'waiting').length)),
  })
})
