import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { COLLECTIONS } from '../../config/collections'
import { openDatabase } from '../../tools/local-cloud/database/engine'
import { H5_OUT, ROOT } from '../../tools/places'
import { buildDistrict, DEFAULT_SEED } from '../../tools/seed/district'
import { ledgerAtStart } from '../../tools/seed/ledger'
import { type Loaded, startTestCloud, type TestCloud } from './cloud'
import { TEST_KEYS } from './secrets'

/** A Tuesday, when stations open. */
export const MORNING = Date.parse('2026-11-24T08:40:00+08:00')

const FILE = join(ROOT, 'dist/tests/district.db')

/** Makes the file that every start copies: building and loading the whole district costs more than what most tests do with it. */
export async function makeDistrict(): Promise<void> {
  mkdirSync(dirname(FILE), { recursive: true })
  rmSync(FILE, { force: true })
  const database = openDatabase(FILE, COLLECTIONS)
  const district = buildDistrict({ seed: DEFAULT_SEED, now: MORNING, secrets: TEST_KEYS })
  await database.load({ ...district, ...ledgerAtStart(district, MORNING) })
  await database.close()
}

/** The seeded district in the browser's app, on that morning. @param beside documents besides the seeded ones */
export function startDistrict(beside: Loaded = {}): Promise<TestCloud> {
  if (!existsSync(FILE)) throw new Error('the setup of this level makes the district')
  return startTestCloud({ databaseFile: FILE, documents: beside, clock: MORNING, app: H5_OUT })
}
