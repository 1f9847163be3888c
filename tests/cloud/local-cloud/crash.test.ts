import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../tools/local-cloud/database/engine'
import { times } from '../../support/long'
import { CRASH_COLLECTIONS } from './fixtures/crash-collections'

const ROUNDS = times(2, 200)
/** After so many answers the writer may be killed at any moment of its next writes. */
const ANSWERS_BEFORE_KILL = 200

/** Starts a writer, kills it in the middle of its work, and answers what it had been told is written. */
const killedWriter = async (path: string, round: number): Promise<string[]> => {
  const writer = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'fixtures/writer.ts'), path, `r${round}`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  writer.stdout.setEncoding('utf8')
  for await (const text of writer.stdout) {
    said += String(text)
    if (said.split('\n').length > ANSWERS_BEFORE_KILL) writer.kill('SIGKILL')
  }
  if (writer.signalCode === null) await once(writer, 'exit')
  // The last line may be cut.
  return said.split('\n').slice(0, -1)
}

test(
  `after kill -9 under load (${ROUNDS} times) every answered write is there, whole and indexed`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'grid-vanguard-'))
    const path = join(folder, 'crash.db')
    const answered = new Set<string>()
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const id of await killedWriter(path, round)) answered.add(id)
      const database = openDatabase(path, CRASH_COLLECTIONS)
      const documents = await database.find('things', { filter: {} })
      const finished = documents.filter(({ done }) => done === true)
      const there = new Set(finished.map(({ _id }) => String(_id)))
      expect([...answered].filter((id) => !there.has(id))).toEqual([])
      // A document is before its update or after it, never between, and its keys say the same.
      for (const { _id, list, done } of documents) {
        expect({ _id, list }).toEqual({ _id, list: [_id, `${String(_id)}x`, ...(done === true ? ['y'] : [])] })
      }
      expect(await database.count('things', { list: 'y' })).toBe(finished.length)
      expect(await database.count('things', { done: true })).toBe(finished.length)
      await database.close()
    }
    expect(answered.size).toBeGreaterThanOrEqual(ROUNDS * ANSWERS_BEFORE_KILL)
    rmSync(folder, { recursive: true })
  },
  ROUNDS * 60_000,
)
