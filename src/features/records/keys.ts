import type { TrustedKeys } from './verify'

declare const CERTIFICATE_KEYS: TrustedKeys

/** The public keys that were built into this app: the bundler puts an object there, which an arrow could not answer bare. */
export function trustedKeys(): TrustedKeys {
  return CERTIFICATE_KEYS
}
