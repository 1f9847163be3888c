import { existsSync } from 'node:fs'
import { keysIn, newKeys } from '../../tools/local-cloud/identity/keys'
import { KEYS_FILE } from '../../tools/places'

/** The app that is built here believes certificates of this checkout's key. */
const asBuilt = existsSync(KEYS_FILE) ? { SIGN_KEY: keysIn(KEYS_FILE).SIGN_KEY } : {}

/** The keys of every test cloud that does not bring its own: what a district is sealed with, a function can open. */
export const TEST_KEYS = { ...newKeys(), ...asBuilt }
