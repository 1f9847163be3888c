import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { keysIn } from '../../tools/local-cloud/identity/keys'
import { KEYS_FILE, ROOT } from '../../tools/places'

/** The app that is built here believes certificates of this checkout's key. */
const asBuilt = existsSync(KEYS_FILE) ? { SIGN_KEY: keysIn(KEYS_FILE).SIGN_KEY } : {}

/**
 * The keys of every test cloud: what a district is sealed with, a function can open. They are kept beside the tests' files, since a
 * district that one process made is opened by others.
 */
export const TEST_KEYS = { ...keysIn(join(ROOT, 'dist/tests/keys.json')), ...asBuilt }
