import type { PersonId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import type { MerchantDoc } from '../../../types/documents/org'

type Shop = Pick<MerchantDoc, 'name' | 'place' | 'renaming' | 'state'>
interface Words {
  readonly name: string
  readonly place: string
}

/** Whether these words are others than the shop's own. */
export const asksFor = ({ name, place }: Pick<Shop, 'name' | 'place'>, to: Words): boolean =>
  name !== to.name || place !== to.place

/**
 * What an owner's wish for another name or place makes of a shop; asking for what it has takes a wish back.
 * @returns `nothingChanged` where it neither differs nor takes anything back
 */
export function renamingOf(
  shop: Shop,
  to: Words,
  asked: { readonly by: PersonId; readonly now: Instant },
): 'nothingChanged' | Pick<MerchantDoc, 'renaming'> {
  if (!asksFor(shop, to)) return shop.renaming ? { renaming: null } : 'nothingChanged'
  return { renaming: { name: to.name, place: to.place, by: asked.by, at: new Date(asked.now), words: null } }
}

/**
 * Mechanism 35: one word decides on another name, said about what was looked at, by nobody of the shop.
 * @param askedAt when what the caller saw was asked for
 * @param works whether the caller works in the shop
 * @returns why not, in this order, or null
 */
export function whyNotDecideRename({ state, renaming }: Shop, askedAt: Instant, works: boolean) {
  if (state === 'left') return 'merchantGone'
  if (!renaming || renaming.words !== null || renaming.at.getTime() !== askedAt) return 'renameGone'
  return works ? 'ownShop' : null
}
