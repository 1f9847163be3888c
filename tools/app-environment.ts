import { publicKeyOf } from '../cloudfunctions/records/rules/signature'
import { keysIn } from './local-cloud/identity/keys'
import { KEYS_FILE } from './places'

/**
 * What the app is built with besides its sources: the public keys whose certificates it takes for genuine. `CERTIFICATE_KEYS` names those
 * of the environment that it is for, with commas between them: the one that signs now, and those before it whose certificates still hang
 * on walls. Without it the app is for this checkout's own cloud.
 */
export const appEnvironment = (): { readonly CERTIFICATE_KEYS: string } => ({
  CERTIFICATE_KEYS: process.env['CERTIFICATE_KEYS'] ?? publicKeyOf(keysIn(KEYS_FILE).SIGN_KEY),
})
