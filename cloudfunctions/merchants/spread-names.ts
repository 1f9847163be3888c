import { rename } from '../org/public'
import type { MerchantDoc } from '../../types/documents/org'
import type { Db } from '../_kernel/db'
import { endSpreading, shopsRenamed } from './store'

/**
 * For a timer: a shop that has another name or place is known by it everywhere that is looked at from now on, its people's roles here, and
 * what others keep of it by `others`. It may be killed or run twice: the mark goes last, and only if the name is still this one. 1 trip when
 * there is nothing to do.
 * @param others carries name and place to what another context shows
 */
export async function spreadNames(db: Db, others: (db: Db, shop: MerchantDoc) => Promise<unknown>): Promise<void> {
  for (const shop of await shopsRenamed(db)) {
    await others(db, shop)
    if (await rename(db, shop._id, shop.name)) await endSpreading(db, shop)
  }
}
