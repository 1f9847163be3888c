import { existsSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../..')
export const TEST_FUNCTIONS = join(ROOT, 'dist/tests/cloudfunctions')
export const FIXTURE_SOURCE = join(ROOT, 'tests/cloud/local-cloud/fixtures/functions')
export const FIXTURE_FUNCTIONS = join(ROOT, 'dist/tests/fixtures')

const IN_MEMORY = '/dev/shm'
const ROOM = 2 ** 30

const inMemory = (): boolean => {
  if (!existsSync(IN_MEMORY)) return false
  const { bavail, bsize } = statfsSync(IN_MEMORY)
  return bavail * bsize > ROOM
}

/** A folder of its own for a test cloud's files. */
export const cloudFolder = (onDisk = false): string =>
  mkdtempSync(join(!onDisk && inMemory() ? IN_MEMORY : tmpdir(), 'grid-vanguard-'))
