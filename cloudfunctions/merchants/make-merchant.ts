import { streetCode } from '../../types/domain/ids'
import type { ApplicationDoc } from '../../types/documents/merchants'
import type { MerchantDoc } from '../../types/documents/org'
import type { Call } from '../_kernel/action'
import { logEntry } from '../_kernel/once'
import { accountOfPerson, changeAccountOnce, merchantsOf, withRole } from '../org/public'
import { phoneOfApplication, sealPhone } from './phone'
import { nextMerchantId } from './rules/application'
import { insertMerchant } from './store'

/** Other shops of the community may be approved at the same moment; more than this is a machine. */
const TRIES = 8

const merchantOf = (call: Call, id: MerchantDoc['_id'], application: ApplicationDoc): MerchantDoc => ({
  _id: id,
  name: application.shop.name,
  communityId: application.communityId,
  streetId: streetCode(application.communityId),
  place: application.shop.place,
  offers: application.shop.offers,
  phone: sealPhone('merchants', id, phoneOfApplication(application)),
  licence: application.shop.licence,
  applicationId: application._id,
  state: 'open',
  standing: null,
  ownerIds: [application.personId],
  invite: null,
  renaming: null,
  renamed: false,
  log: [logEntry(call, 'approve')],
})

/**
 * The shop of an approved application, once: it carries the application's id, and its number follows the last one of its community, so
 * that two approvals at once cannot take the same. 2 trips.
 * @returns null when the community has no number left
 */
export async function makeMerchant(call: Call, application: ApplicationDoc): Promise<MerchantDoc | 'busy' | null> {
  const { communityId } = application
  for (let tries = 0; tries < TRIES; tries += 1) {
    const there = await merchantsOf(call.db, communityId)
    const made = there.find(({ applicationId }) => applicationId === application._id)
    if (made) return made
    const id = nextMerchantId(
      communityId,
      there.map(({ _id }) => _id),
    )
    if (id === null) return null
    const merchant = merchantOf(call, id, application)
    if (await insertMerchant(call.db, merchant)) return merchant
  }
  return 'busy'
}

/** The applicant becomes the shop's first person, unless they have gone or were taken out since. 2 trips. */
export async function letOwnerIn(call: Call, { _id, name, ownerIds }: MerchantDoc, application: ApplicationDoc) {
  const owner = await accountOfPerson(call.db, application.personId)
  if (!owner || !ownerIds.includes(owner.personId)) return 'done'
  const grant = { role: 'merchant', scope: _id, scopeName: name } as const
  const now = await changeAccountOnce(call, owner, 'ownShop', (account) => ({
    roles: withRole(account.roles, grant),
    state: account.state,
  }))
  return typeof now === 'string' ? now : 'done'
}
