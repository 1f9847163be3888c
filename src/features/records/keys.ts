import type { TrustedKeys } from './verify'

declare const CERTIFICATE_KEYS: TrustedKeys

/** The public keys that were built into this app. */
export const trustedKeys = (): TrustedKeys => CERTIFICATE_KEYS
