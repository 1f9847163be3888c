import { newKeys } from '../../tools/local-cloud/identity/keys'

/** The keys of every test cloud that does not bring its own: what a district is sealed with, a function can open. */
export const TEST_KEYS = newKeys()
