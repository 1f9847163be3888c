import { communityCode } from '../../../types/domain/ids'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import type { Db } from '../../_kernel/db'
import { loadMerchant } from '../../org/public'
import { phoneOfApplication, phoneOfShop } from '../phone'
import { loadApplication } from '../store'
import type { ParsedOf } from '../../../types/contracts/all'

type Of = ParsedOf<'merchants.contact'>['of']

const isApplication = (of: Of): of is Extract<Of, `a${string}`> => of.startsWith('a')

/** Where it lies and its number; null when there is none such. */
async function load({ of }: { readonly of: Of }, db: Db) {
  if (isApplication(of)) {
    const application = await loadApplication(db, of)
    return application && { communityId: application.communityId, open: () => phoneOfApplication(application) }
  }
  const merchant = await loadMerchant(db, of)
  return merchant && { communityId: communityCode(of.slice(1)), open: () => phoneOfShop(merchant) }
}

/** Shows a shop's number to its desks: first it is on record, then it is opened. 4 trips in three rounds, 2 of them the record, which is the request's memory. */
export const contact = loadingAction('merchants.contact', load, async ({ of, scope }, call, found) => {
  if (!found?.communityId.startsWith(scope)) return refuse('notFound')
  const recorded = await onRecord(call, {
    act: 'merchantContact',
    target: of,
    scope: found.communityId,
    purpose: 'contact',
  })
  if (recorded !== 'done') return refuse(recorded)
  const phone = found.open()
  return phone === null ? refuse('nothingThere') : done({ phone })
})
