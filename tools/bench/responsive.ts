import { fork } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { chain } from '../../tests/support/points'
import { NOW } from '../../tests/support/tasks'
import type { PersonId } from '../../types/domain/ids'
import { atMost, type Bench } from './bench'
import { median } from './median'
import { onStage } from './stage'

const WRITERS = 32
const WARM_MS = 1000
const MEASURED_MS = 10_000
const LEAST_READS = 200
const TOOK = z.array(z.number())

/** Milliseconds of every read of one document, over HTTP from another process. */
const pointReads = (url: string, forMs: number): Promise<number[]> =>
  new Promise((resolve, reject) => {
    const query = new URLSearchParams({ collection: 'accounts', filter: '{"_id":"o-p0volunteer"}' })
    const script = join(__dirname, 'point-reads.ts')
    const reader = fork(script, [`${url}/local/documents?${query.toString()}`, String(forMs)])
    reader.once('message', (took) => resolve(TOOK.parse(took)))
    reader.once('exit', () => reject(new Error('the reader ended without an answer')))
  })

/** Reads while 32 writers post, each one posting after the other, every one of them synced to disk. */
const measure = () =>
  onStage({ clock: NOW }, async ({ url, database }) => {
    const done = new AbortController()
    const writer = async (_unused: unknown, i: number): Promise<void> => {
      for (let round = 0; !done.signal.aborted; round += 1) {
        const member: PersonId = `pwriter${i}x${round}`
        for (const posting of chain(Array(25).fill(10), member)) await database.insert('postings', [{ ...posting }])
      }
    }
    const writing = Promise.all(Array.from({ length: WRITERS }, writer))
    await pointReads(url, WARM_MS)
    const took = (await pointReads(url, MEASURED_MS)).sort((a, b) => a - b)
    done.abort()
    await writing
    if (took.length < LEAST_READS) throw new Error(`only ${took.length} reads were answered`)
    const slow = took[Math.floor(took.length * 0.99)] ?? NaN
    return { 'reads.responsive': slow / median(took) }
  })

export const RESPONSIVE: Bench = {
  figures: { 'reads.responsive': atMost(10, '× its median: p99 of a point read beside 32 writers') },
  measure,
}
