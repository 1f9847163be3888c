import type { ParsedOf } from '../../../types/contracts/all'
import { loadMerchant } from '../../org/public'
import type { Db } from '../../_kernel/db'
import { readRedemptionCode } from '../rules/code'
import { loadCode } from '../store'

/** What was held out to a till, and the shop that it stands in: beside the account. */
export async function codeAtTill({ code, merchantId }: ParsedOf<'points.readCode'>, db: Db) {
  const digits = readRedemptionCode(code)
  const [found, shop] = await Promise.all([digits === null ? null : loadCode(db, digits), loadMerchant(db, merchantId)])
  if (digits === null) return 'codeUnreadable' as const
  if (!found) return 'codeUnknown' as const
  return found.merchantId === merchantId ? { code: found, shop } : ('otherMerchant' as const)
}
