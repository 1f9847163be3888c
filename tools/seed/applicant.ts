import { digestOf } from '../../cloudfunctions/_kernel/digest'
import type { Instant } from '../../types/domain/time'
import { MINUTE } from '../../types/domain/time'
import type { ApplicationDoc } from '../../types/documents/merchants'
import type { MerchantDoc } from '../../types/documents/org'
import { DEMO_PLACES } from './demo'
import { phoneOf, sealedShopPhone } from './sealed-fields'
import type { Registrant } from './registrants'
import type { Secrets } from './secrets'

/** A shopkeeper who volunteers in 凤鸣社区 asks for a shop of theirs to be of the alliance, two hours ago; it waits for 周敏. */
export function applyForOne(registrants: readonly Registrant[], now: Instant, secrets: Secrets): ApplicationDoc[] {
  const keeper = registrants.find(
    ({ person, membership, roles, state }) =>
      person.occupation === 'shopkeeper' &&
      state === 'active' &&
      membership?.gridId.startsWith(DEMO_PLACES.community) &&
      roles.every(({ role }) => role !== 'merchant'),
  )
  if (!keeper) return []
  const { _id: personId, name } = keeper.person
  const _id: ApplicationDoc['_id'] = `a${digestOf([personId, 'seed-apply']).slice(0, 24)}`
  return [
    {
      _id,
      personId,
      name,
      communityId: DEMO_PLACES.community,
      communityName: '凤鸣社区',
      shop: {
        name: '街角豆腐坊',
        place: '新华巷 7 号',
        offers: '豆腐 2 斤、豆浆 1 壶',
        phone: sealedShopPhone(secrets, ['shopApplications', _id], phoneOf(personId)),
        licence: '370306600099001',
        pictureId: null,
      },
      at: new Date(now - 120 * MINUTE),
      state: 'waiting',
      decision: null,
      log: [],
    },
  ]
}

/** The other shop of 凤鸣社区 moves, and has asked for its new place yesterday. */
export const askForPlace = (merchants: readonly MerchantDoc[], now: Instant): MerchantDoc[] =>
  merchants.map((merchant) => {
    const [by] = merchant.ownerIds
    if (merchant._id !== OTHER || !by) return merchant
    const { name } = merchant
    return {
      ...merchant,
      renaming: { name, place: '商业街 20 号', by, at: new Date(now - 26 * 60 * MINUTE), words: null },
    }
  })

const OTHER = `m${DEMO_PLACES.community}-02`
