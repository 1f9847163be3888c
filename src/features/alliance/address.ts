import { type Side, SIDES } from '../../../types/domain/alliance'
import type { MerchantId } from '../../../types/domain/ids'
import type { YearMonth } from '../../../types/domain/time'

/** Parameters of an address are words that anybody can type: these say which of them can be asked about. */
export const isMerchantId = (text: string): text is MerchantId => /^m370306\d{6}-\d{2}$/.test(text)
export const isMonth = (text: string): text is YearMonth => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text)
export const isSide = (text: string): text is Side => SIDES.some((side) => side === text)
