import type { OrderId } from '../../../types/domain/ids'

/** An order's id as an address has it. */
export const isOrderId = (text: string): text is OrderId => /^o[0-9a-f]{24}$/.test(text)
