import { publicKeyOf } from '../cloudfunctions/records/rules/signature'
import { keyIdOf } from '../types/domain/certificates'
import { keysIn } from '../tools/local-cloud/identity/keys'
import { KEYS_FILE } from '../tools/places'

/**
 * The public keys whose certificates the app takes for genuine, by their id. `CERTIFICATE_KEYS` names those of the environment that it is
 * built for, 64 hex digits each, with commas between them: the one that signs now, and those before it whose certificates still hang on
 * walls. Without it the app is for this checkout's own cloud.
 */
export function certificateKeys(): Record<string, string> {
  const named = process.env['CERTIFICATE_KEYS']?.split(',') ?? [publicKeyOf(keysIn(KEYS_FILE).SIGN_KEY)]
  if (!named.every((key) => /^[0-9a-f]{64}$/.test(key)))
    throw new Error('CERTIFICATE_KEYS must be public keys of 64 hex digits, with commas between them.')
  return Object.fromEntries(named.map((key) => [keyIdOf(key), key]))
}
