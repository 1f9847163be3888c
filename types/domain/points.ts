import type { CommunityCode, MerchantId } from './ids'

/** Kinds of posting that exist now; corrections are reversals (a later kind), never edits. */
export type PostingKind = 'award' | 'redemption'
export const POSTING_KIND_LABEL = { award: '服务积分', redemption: '兑换' } as const satisfies Record<
  PostingKind,
  string
>

/** The other side of a posting: the community that issued the points, or the merchant that took them. */
export type CounterAccount = `community-${CommunityCode}` | MerchantId

/** A redemption code lives this long and is good once. */
export const REDEMPTION_CODE_SECONDS = 120

/** What the QR code on a member's phone says: `GVR.<8 digits>`. */
export const REDEMPTION_QR_PATTERN = /^GVR\.(\d{8})$/
