import * as z from 'zod'
import { communityOfMerchant, SIDES, type Side } from '../../domain/alliance'
import type { MerchantId } from '../../domain/ids'
import * as f from '../fields'

export const SAMPLE_REQUEST = 'sample-request-0001'
export const SAMPLE_MERCHANT = 'm370306003001-01'
export const SAMPLE_MONTH = '2026-10'
export const SAMPLE_POSTING = 'p00000001:2'

export const side = z.enum(SIDES)
export const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** As which side somebody asks: a merchant's staff about their own shop, a community and those above it about the shops there. */
export const ofMerchant = {
  roles: { merchant: 'covers', community: 'covers', street: 'covers', district: 'covers' },
  over: ({ side: as, merchantId }: { side: Side; merchantId: MerchantId }) =>
    as === 'merchant' ? merchantId : communityOfMerchant(merchantId),
} as const

export const tally = z.strictObject({ times: f.count, points: f.count })
/** Subsidy in fen, less where more was returned than redeemed. */
export const share = z.strictObject({ redeemed: tally, returned: tally, fen: z.int() })

/** Of somebody at the till: by name, null for redemptions of before it was kept. */
export const till = z.strictObject({ personId: f.personId, name: z.string() }).nullable()
