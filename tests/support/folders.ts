import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../..')
export const TEST_FUNCTIONS = join(ROOT, 'dist/tests/cloudfunctions')
export const FIXTURE_SOURCE = join(ROOT, 'tests/cloud/local-cloud/fixtures/functions')
export const FIXTURE_FUNCTIONS = join(ROOT, 'dist/tests/fixtures')
