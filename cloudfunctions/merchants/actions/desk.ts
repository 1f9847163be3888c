import { merchants as contracts } from '../../../types/contracts/merchants'
import type { ApplicationDoc } from '../../../types/documents/merchants'
import type { MerchantDoc } from '../../../types/documents/org'
import { maskName } from '../../../types/domain/org'
import { permit } from '../../../types/domain/refusals'
import { type Call, loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { authoriseOver } from '../../_kernel/authorise'
import { masked, phoneOfApplication } from '../phone'
import { whyNotDecide } from '../rules/application'
import { whyNotDecideRename } from '../rules/renaming'
import { whyNotSet } from '../rules/standing'
import { actorOver, worksIn } from '../actor'
import { shownShop } from '../shown'
import { applicationsAt, renamesAt, shopsAt, SHOPS_A_PAGE } from '../store'

/** What waits, as a desk reads it. @param links to the pictures of licences, by file */
const shownApplication = ({ account }: Call, application: ApplicationDoc, links: ReadonlyMap<string, string>) => {
  const { _id, communityId, communityName, name, shop, at } = application
  const outside = authoriseOver(contracts.decide.who, account, () => communityId)
  return {
    applicationId: _id,
    communityId,
    communityName,
    maskedName: maskName(name),
    name: shop.name,
    place: shop.place,
    offers: shop.offers,
    licence: shop.licence,
    maskedPhone: masked(phoneOfApplication(application)),
    picture: (shop.pictureId && links.get(shop.pictureId)) || null,
    at: at.getTime(),
    decide: permit(outside ?? whyNotDecide(application, communityId, account.personId)),
  }
}

/** Another name or place that is asked for, beside those of now. */
function shownRename({ account }: Call, shop: MerchantDoc) {
  const { _id, name, place, renaming } = shop
  if (!renaming) return []
  const at = renaming.at.getTime()
  const to = { name: renaming.name, place: renaming.place }
  return [{ merchantId: _id, name, place, to, at, decide: permit(whyNotDecideRename(shop, at, worksIn(account, _id))) }]
}

/** What a place has to answer, and its shops with what may be done; 4 trips in one round, and a second for pictures of licences. */
export const desk = loadingAction(
  'merchants.desk',
  ({ scope, cursor }, db) =>
    Promise.all([
      cursor === undefined ? applicationsAt(db, scope) : [],
      cursor === undefined ? renamesAt(db, scope) : [],
      shopsAt(db, scope, cursor),
    ]),
  async (_input, call, [applications, renames, found]) => {
    const pictures = applications.flatMap(({ shop }) => shop.pictureId ?? [])
    const links = pictures.length === 0 ? new Map<string, string>() : await call.files.links(pictures)
    const page = found.slice(0, SHOPS_A_PAGE)
    return done({
      applications: applications.map((application) => shownApplication(call, application, links)),
      renames: renames.flatMap((shop) => shownRename(call, shop)),
      shops: page.map((shop) => {
        const actor = actorOver(call.account, shop)
        return {
          ...shownShop(shop),
          hasPhone: shop.phone !== null,
          suspend: permit(whyNotSet(shop, actor, 'suspended')),
          open: permit(whyNotSet(shop, actor, 'open')),
          leave: permit(whyNotSet(shop, actor, 'left')),
        }
      }),
      next: found.length > SHOPS_A_PAGE ? (page.at(-1)?._id ?? null) : null,
    })
  },
)
