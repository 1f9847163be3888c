import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { z } from 'zod'
import { ROOT } from '../places'
import { atMost, type Bench } from './bench'

/** The first start builds what is missing and loads the district; it is not counted. */
const FIRST_START_MS = 300_000
const LATER_START_MS = 60_000
const STARTS = 3
const LOOK_EVERY_MS = 20

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

const hasDistrict = async (url: string): Promise<boolean> => {
  const found: unknown = await (await fetch(`${url}/local/people?role=district&limit=1`)).json()
  return z.array(z.unknown()).parse(found).length > 0
}

/** Ends npm and what it started, and waits until the database is closed. */
const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.pid === undefined) return resolve()
    child.once('close', () => resolve())
    process.kill(-child.pid, 'SIGTERM')
  })

/** Seconds from `npm start` until the district is served. */
const secondsToServe = async (patienceMs: number): Promise<number> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const startedAt = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text))
  try {
    while (!(await answers(`${url}/healthz`))) {
      if (child.exitCode !== null || performance.now() - startedAt > patienceMs)
        throw new Error(`npm start did not serve:\n${said.join('')}`)
      await pause(LOOK_EVERY_MS)
    }
    const seconds = (performance.now() - startedAt) / 1000
    if (!(await hasDistrict(url))) throw new Error('npm start serves, but not the district')
    return seconds
  } finally {
    await stop(child)
  }
}

const measure = async () => {
  await secondsToServe(FIRST_START_MS)
  const seconds: number[] = []
  for (let i = 0; i < STARTS; i += 1) seconds.push(await secondsToServe(LATER_START_MS))
  return { 'start.ready': Math.max(...seconds) }
}

/** A second start, with dependencies, builds and the whole district in place; the slowest of three. */
export const START: Bench = { figures: { 'start.ready': atMost(5, 'seconds') }, measure }
