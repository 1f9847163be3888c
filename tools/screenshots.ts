import { mkdirSync } from 'node:fs'
import { startTestCloud } from '../tests/support/cloud'
import { TEST_FUNCTIONS } from '../tests/support/folders'
import { TEST_KEYS } from '../tests/support/secrets'
import { buildFunctions } from './build-functions'
import { freshApp } from './builds'
import { FUNCTIONS_SOURCE, H5_OUT } from './places'
import { fail, say } from './run'
import { OUT } from './screenshots/camera'
import { MORNING, takeDay } from './screenshots/day'
import { takeMuster } from './screenshots/muster'
import { buildDistrict, DEFAULT_SEED } from './seed/district'
import { ledgerAtStart } from './seed/ledger'

/** The pictures of the README, from the real app on the real local cloud. */
const screenshots = async (): Promise<void> => {
  await buildFunctions(FUNCTIONS_SOURCE, TEST_FUNCTIONS)
  await freshApp('h5', say)
  mkdirSync(OUT, { recursive: true })
  const district = buildDistrict({ seed: DEFAULT_SEED, now: MORNING, secrets: TEST_KEYS })
  const documents = { ...district, ...ledgerAtStart(district, MORNING) }
  const cloud = await startTestCloud({ documents, clock: MORNING, app: H5_OUT })
  try {
    await takeDay(cloud)
    await takeMuster(cloud, documents)
  } finally {
    await cloud.close()
  }
}

screenshots().catch(fail)
