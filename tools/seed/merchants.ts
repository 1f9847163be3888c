import { isMerchant, type MerchantId, type PersonId, type RewardId } from '../../types/domain/ids'
import type { GridDoc, MerchantDoc } from '../../types/documents/org'
import type { RewardDoc } from '../../types/documents/points'
import { DEMO, DEMO_PLACES } from './demo'
import type { Community } from './divisions'
import { groupBy, itemAt, valueOf } from './lists'
import { inventPerson, type Registry } from './people'
import { Random } from './random'
import { grant, type Registrant } from './registrants'
import { phoneOf, sealedShopPhone } from './sealed-fields'
import type { Secrets } from './secrets'
import { SHOP_KINDS, SHOP_STREETS, SHOP_WORDS, type ShopKind } from './shops'
import { UNTOUCHED_REWARD, UNTOUCHED_SHOP } from './untouched'

/** Places of the alliance in the 34 urban communities: two each, one in the last eight by code. */
const COMMUNITIES_WITH_TWO = 26
const SHARE_KEPT_BY_VOLUNTEERS = 0.35
const DEMO_SHOP = { name: '惠民超市', place: '商业街 12 号' }

/** Mechanism 35: the merchant alliance, 60 shops with what each gives for points. */
export function buildMerchants(
  communities: readonly Community[],
  seed: number,
): { merchants: MerchantDoc[]; rewards: RewardDoc[] } {
  const random = new Random(seed, 'merchants')
  const names = random.shuffled(
    SHOP_KINDS.flatMap((shop) => SHOP_WORDS.map((word) => ({ shop, name: word + shop.kind }))),
  )
  const merchants: MerchantDoc[] = []
  const rewards: RewardDoc[] = []
  const urban = communities.filter(({ settlement }) => settlement === 'urban')
  for (const [index, community] of urban.entries()) {
    for (let number = 1; number <= (index < COMMUNITIES_WITH_TWO ? 2 : 1); number += 1) {
      const id = merchantId(community, number)
      const invented = itemAt(names, merchants.length)
      const shop = id === DEMO_PLACES.merchant ? itemAt(SHOP_KINDS, 0) : invented.shop
      const place = `${random.pick(SHOP_STREETS)} ${random.whole(1, 98)} 号`
      const merchant: MerchantDoc = {
        _id: id,
        communityId: community.id,
        streetId: community.street.id,
        offers: shop.rewards.map(([title]) => title).join('、'),
        ...UNTOUCHED_SHOP,
        ...(id === DEMO_PLACES.merchant ? DEMO_SHOP : { name: invented.name, place }),
      }
      merchants.push(merchant)
      rewards.push(...rewardsOf(merchant, shop, random))
    }
  }
  return { merchants, rewards }
}

const merchantId = (community: Community, number: number): MerchantId =>
  `m${community.id}-${String(number).padStart(2, '0')}`

function rewardsOf(merchant: MerchantDoc, shop: ShopKind, random: Random): RewardDoc[] {
  const all = merchant._id === DEMO_PLACES.merchant
  const count = all ? shop.rewards.length : random.whole(2, shop.rewards.length)
  const passed = shop.rewards
    .slice(0, count)
    .map(([title, points], index) => offered(merchant, index + 1, title, points, termsOf(title, points, index)))
  // In the demonstration one thing still waits for the community.
  const waiting = { ...termsOf(DEMO_WAITING, 88, 1), state: 'proposed' as const, active: false }
  return all ? [...passed, offered(merchant, count + 1, DEMO_WAITING, 88, waiting)] : passed
}

const DEMO_WAITING = '新年福袋 1 份'

/** How much there is and who can have it: dear things are few and one a person, services are so many a day. */
function termsOf(title: string, points: number, index: number): Partial<RewardDoc> {
  if (points >= 120) return { stock: 40, perPerson: 1 }
  if (title.endsWith('次')) return { stock: 6, perDay: 6, stockDay: FIRST_DAY, perPersonDay: 1 }
  return index === 1 ? { perPersonDay: 1 } : {}
}

/** Long before now: the first capture of a day fills the stock anew. */
const FIRST_DAY = '2025-09-01'

const offered = (
  { _id, name, communityId, streetId, place }: MerchantDoc,
  number: number,
  title: string,
  points: number,
  terms: Partial<RewardDoc>,
): RewardDoc => ({
  _id: rewardId(_id, number),
  merchantId: _id,
  merchantName: name,
  communityId,
  streetId,
  place,
  title,
  points,
  ...UNTOUCHED_REWARD,
  ...terms,
})

const rewardId = (merchant: MerchantId, number: number): RewardId =>
  `r${merchant.slice(1)}-${String(number).padStart(2, '0')}`

/**
 * One or two people at each till. About a third of the shops are kept by a shopkeeper who volunteers nearby: that person
 * gets the second role, nobody new is made.
 */
export function staffMerchants(
  registry: Registry,
  merchants: readonly MerchantDoc[],
  grids: readonly GridDoc[],
  volunteers: readonly Registrant[],
): Registrant[] {
  const { random } = registry
  const gridsOf = groupBy(grids, ({ communityId }) => communityId)
  const shopkeepers = groupBy(
    volunteers.filter(({ person, state }) => person.occupation === 'shopkeeper' && state === 'active'),
    ({ membership }) => membership?.gridId.slice(0, 12) ?? '',
  )
  return merchants.flatMap((merchant) => {
    const role = grant('merchant', merchant._id, merchant.name)
    const near = itemAt(valueOf(gridsOf, merchant.communityId), 0)
    const hire = (known?: typeof DEMO.merchant): Registrant => ({
      person: inventPerson(registry, near, 'shopkeeper', known),
      membership: null,
      roles: [role],
      state: 'active',
    })
    if (merchant._id === DEMO_PLACES.merchant) return [hire(DEMO.merchant)]
    const keeper = random.chance(SHARE_KEPT_BY_VOLUNTEERS) ? shopkeepers.get(merchant.communityId)?.pop() : undefined
    keeper?.roles.push(role)
    const hired = keeper ? random.whole(0, 1) : random.whole(1, 2)
    return Array.from({ length: hired }, () => hire())
  })
}

/** Who stands at each till. */
export function staffByMerchant(registrants: readonly Registrant[]): Map<MerchantId, PersonId[]> {
  const staff = new Map<MerchantId, PersonId[]>()
  for (const { person, roles } of registrants)
    for (const { scope } of roles) if (isMerchant(scope)) staff.set(scope, [...(staff.get(scope) ?? []), person._id])
  return staff
}

/** The first at each till owns the shop, and is called there. */
export const withOwners = (
  merchants: readonly MerchantDoc[],
  staff: ReadonlyMap<MerchantId, readonly PersonId[]>,
  secrets: Secrets,
): MerchantDoc[] =>
  merchants.map((merchant) => {
    const owner = itemAt(valueOf(staff, merchant._id), 0)
    const phone = sealedShopPhone(secrets, ['merchants', merchant._id], phoneOf(owner))
    return { ...merchant, ownerIds: [owner], phone }
  })
