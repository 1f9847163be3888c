import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CollectionSpec } from '../../../config/collections'

/** Names for database files, in a folder that goes when the tests of the file are over. */
export const scratchFiles = (): (() => string) => {
  let folder = ''
  let next = 0
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'grid-vanguard-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  return () => join(folder, `${(next += 1)}.db`)
}

/** One collection, `things`, with these indexes. */
export const collection = (...indexes: CollectionSpec['indexes'][number][]): Record<string, CollectionSpec> => ({
  things: { indexes, permission: 'none' },
})
