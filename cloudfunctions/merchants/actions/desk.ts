import { merchants as contracts } from '../../../types/contracts/merchants'
import type { ApplicationDoc } from '../../../types/documents/merchants'
import { maskName } from '../../../types/domain/org'
import { permit } from '../../../types/domain/refusals'
import { type Call, loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { authoriseOver } from '../../_kernel/authorise'
import { masked, phoneOfApplication } from '../phone'
import { whyNotDecide } from '../rules/application'
import { whyNotSet } from '../rules/standing'
import { actorOver } from '../actor'
import { shownShop } from '../shown'
import { applicationsAt, shopsAt, SHOPS_A_PAGE } from '../store'

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

/** What a place has to answer, and its shops with what may be done; 3 trips in one round, and a second for pictures of licences. */
export const desk = loadingAction(
  'merchants.desk',
  ({ scope, cursor }, db) =>
    Promise.all([cursor === undefined ? applicationsAt(db, scope) : [], shopsAt(db, scope, cursor)]),
  async (_input, call, [applications, found]) => {
    const pictures = applications.flatMap(({ shop }) => shop.pictureId ?? [])
    const links = pictures.length === 0 ? new Map<string, string>() : await call.files.links(pictures)
    const page = found.slice(0, SHOPS_A_PAGE)
    return done({
      applications: applications.map((application) => shownApplication(call, application, links)),
      shops: page.map((shop) => {
        const actor = actorOver(call.account, shop)
        return {
          ...shownShop(shop),
          hasPhone: shop.phone !== null,
          suspend: permit(whyNotSet(shop, actor, 'suspended')),
          open: permit(whyNotSet(shop, actor, 'open')),
        }
      }),
      next: found.length > SHOPS_A_PAGE ? (page.at(-1)?._id ?? null) : null,
    })
  },
)
