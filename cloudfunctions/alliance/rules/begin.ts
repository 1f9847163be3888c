import { statementId } from '../../../types/domain/alliance'
import type { YearMonth } from '../../../types/domain/time'
import type { StatementDoc } from '../../../types/documents/alliance'
import type { MerchantDoc } from '../../../types/documents/org'
import { NO_SUMS } from './line'

/** A statement before its first line. */
export const begun = (merchant: MerchantDoc, month: YearMonth): StatementDoc => ({
  _id: statementId(merchant._id, month),
  merchantId: merchant._id,
  merchantName: merchant.name,
  communityId: merchant.communityId,
  month,
  state: 'taking',
  after: null,
  parts: [],
  ...NO_SUMS,
  disputes: [],
  returning: false,
  confirmed: { merchant: null, community: null },
  closed: null,
  version: 0,
  log: [],
})
