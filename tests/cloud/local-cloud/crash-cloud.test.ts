import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { COLLECTIONS } from '../../../config/collections'
import { openDatabase } from '../../../tools/local-cloud/database/engine'
import { keysIn } from '../../../tools/local-cloud/identity/keys'
import { sessionFor } from '../../../tools/local-cloud/identity/sessions'
import { times } from '../../support/long'

const ROUNDS = times(2, 200)
const CLIENTS = 4
/** After so many answers the cloud is killed, while every client waits for another one. */
const ANSWERS_BEFORE_KILL = 30

/** A transaction over two documents, and a document by itself. */
const work = (id: string): string => `async ({db}) => {
  await db.runTransaction(async (t) => {
    await t.collection('memberships').add({data: {_id: '${id}', gridId: '${id}', kind: 'left'}})
    await t.collection('tasks').add({data: {_id: '${id}', gridIds: ['${id}'], month: 'right'}})
  })
  await db.collection('units').add({data: {_id: '${id}'}})
  return '${id}'
}`
const ANSWER = z.object({ value: z.string() })

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'grid-vanguard-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts the cloud as a process; answers it, where it is, and after how many seconds it served. */
const startCloud = async (): Promise<{ process: ChildProcess; url: string; seconds: number }> => {
  const startedAt = performance.now()
  const script = join(__dirname, 'fixtures/cloud.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said]: unknown[] = await once(child.stdout, 'data')
  const url = String(said).trim()
  await fetch(`${url}/healthz`)
  return { process: child, url, seconds: (performance.now() - startedAt) / 1000 }
}

/** Works through real function processes until the cloud is killed under it; answers what was answered. */
const workUntilKilled = async (round: number): Promise<{ answered: string[]; seconds: number }> => {
  const cloud = await startCloud()
  const session = sessionFor('oCrash', keysIn(join(folder, 'keys.json')))
  const answered: string[] = []
  let next = 0
  const client = async (): Promise<void> => {
    for (;;) {
      const id = `r${round}-${(next += 1)}`
      const response = await fetch(`${cloud.url}/call/probe`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
        body: JSON.stringify({ action: 'run', input: work(id) }),
      })
      answered.push(ANSWER.parse(await response.json()).value)
      if (answered.length === ANSWERS_BEFORE_KILL) cloud.process.kill('SIGKILL')
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: CLIENTS }, client))
  if (cloud.process.signalCode === null) {
    cloud.process.kill('SIGKILL')
    await once(cloud.process, 'exit')
  }
  // Nothing but the kill may end a client.
  for (const end of ends)
    expect(String(end.status === 'rejected' && end.reason)).toMatch(/^TypeError: (fetch failed|terminated)$/)
  return { answered, seconds: cloud.seconds }
}

test(
  `after kill -9 of the whole cloud under load (${ROUNDS} times) every answered write is there, and no half transaction`,
  async () => {
    const answered = new Set<string>()
    const starts: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const worked = await workUntilKilled(round)
      for (const id of worked.answered) answered.add(id)
      starts.push(worked.seconds)
      const database = openDatabase(join(folder, 'cloud.db'), COLLECTIONS)
      const ids = async (name: string, filter = {}) =>
        (await database.find(name, { filter, sort: { _id: 1 } })).map(({ _id }) => String(_id))
      const [left, right, units] = [await ids('memberships'), await ids('tasks'), new Set(await ids('units'))]
      expect(right).toEqual(left)
      expect([...answered].filter((id) => !units.has(id))).toEqual([])
      expect([...units].filter((id) => !left.includes(id))).toEqual([])
      // By their indexes too.
      expect(await ids('memberships', { gridId: { $in: left } })).toEqual(left)
      expect(await ids('tasks', { gridIds: { $in: left } })).toEqual(left)
      await database.close()
    }
    expect(answered.size).toBeGreaterThanOrEqual(ROUNDS * ANSWERS_BEFORE_KILL)
    console.log(`served again after ${Math.max(...starts).toFixed(1)} s at most`)
  },
  ROUNDS * 60_000,
)
