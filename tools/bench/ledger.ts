import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'libsql'
import { chain } from '../../tests/support/points'
import { COLLECTIONS } from '../../config/collections'
import type { PersonId } from '../../types/domain/ids'
import type { PostingDoc } from '../../types/documents/points'
import { DATABASE_FILE } from '../places'
import type { Database } from '../local-cloud/database/database'
import { openDatabase } from '../local-cloud/database/engine'
import { atLeast, type Bench } from './bench'
import { median } from './median'

const ROUNDS = 11
const WRITERS = 32
const POSTINGS_A_WRITER = 25

/** Chains of members who have no posting yet. */
const newChains = (round: number, topic: string): PostingDoc[][] =>
  Array.from({ length: WRITERS }, (_unused, i) => {
    const member: PersonId = `p${topic}${round}x${i}`
    return chain(Array(POSTINGS_A_WRITER).fill(10), member)
  })

const perSecond = async (write: () => Promise<void>): Promise<number> => {
  const startedAt = performance.now()
  await write()
  return ((WRITERS * POSTINGS_A_WRITER) / (performance.now() - startedAt)) * 1000
}

/** What SQLite itself can do at best: the same text by the same key, one commit each, no index. */
const rawPerSecond = (insert: Sqlite.Statement, chains: PostingDoc[][]): Promise<number> =>
  perSecond(async () => {
    for (const posting of chains.flat()) insert.run(posting._id, JSON.stringify(posting))
  })

const post = async (database: Database, chain: readonly PostingDoc[]): Promise<void> => {
  for (const posting of chain) await database.insert('postings', [{ ...posting }])
}

const openRaw = (path: string) => {
  const raw = new Sqlite(path)
  raw.exec('PRAGMA journal_mode = WAL')
  raw.exec('PRAGMA synchronous = FULL')
  raw.exec('CREATE TABLE postings (id TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID')
  return { insert: raw.prepare('INSERT INTO postings VALUES (?, ?)'), close: () => raw.close() }
}

/** Both in turn, round after round, on the disk that the local cloud uses: what slows the machine slows both. */
const measure = async () => {
  const beside = dirname(DATABASE_FILE)
  mkdirSync(beside, { recursive: true })
  const folder = mkdtempSync(join(beside, 'bench-'))
  const database = openDatabase(join(folder, 'engine.db'), COLLECTIONS)
  const raw = openRaw(join(folder, 'raw.db'))
  const alone: number[] = []
  const together: number[] = []
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const atBest = await rawPerSecond(raw.insert, newChains(round, 'raw'))
      const inTurn = newChains(round, 'alone').flat()
      alone.push((await perSecond(() => post(database, inTurn))) / atBest)
      const atOnce = newChains(round, 'together')
      together.push(
        (await perSecond(async () => void (await Promise.all(atOnce.map((chain) => post(database, chain)))))) / atBest,
      )
    }
  } finally {
    raw.close()
    await database.close()
    rmSync(folder, { recursive: true })
  }
  return { 'ledger.durable': median(alone), 'ledger.durable.together': median(together) }
}

export const LEDGER: Bench = {
  figures: {
    'ledger.durable': atLeast(0.5, '× raw SQLite, a commit each'),
    'ledger.durable.together': atLeast(5, '× raw SQLite, a commit each, 32 writers'),
  },
  measure,
}
