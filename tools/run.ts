import { createWriteStream, mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname } from 'node:path'
import { COLLECTIONS } from '../config/collections'
import { buildDistrict, DEFAULT_SEED } from './seed/district'
import { ledgerAtStart } from './seed/ledger'
import { overviewAtStart } from './seed/overview'
import { openDatabase } from './local-cloud/database/engine'
import type { Keys } from './local-cloud/identity/context'
import { keysIn } from './local-cloud/identity/keys'
import { listen, startLocalCloud, type LocalCloud } from './local-cloud/server'
import { DATABASE_FILE, FUNCTION_LOG, FUNCTIONS_OUT, H5_OUT, KEYS_FILE } from './places'

const DEFAULT_PORT = 8080

export const say = (line: string): void => console.log(line)

const portFrom = (text: string | undefined): number => {
  const port = Number(text ?? DEFAULT_PORT)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new Error(`PORT must be a number from 1 to 65535, not "${text}".`)
}

/** The port of this start, asked for before a minute of building is spent. */
export const choosePort = async (): Promise<number> => {
  const port = portFrom(process.env['PORT'])
  const probe = createServer()
  await listen(probe, port)
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** Opens the database, makes and loads the district if it is empty, and gives the file back. */
export const prepareDistrict = async (keys: Keys): Promise<void> => {
  const database = openDatabase(DATABASE_FILE, COLLECTIONS)
  if ((await database.count('divisions', {})) === 0) {
    say(`Making the district from seed ${DEFAULT_SEED} …`)
    const now = Date.now()
    const district = buildDistrict({ seed: DEFAULT_SEED, now, secrets: keys })
    say(`Loading ${Object.values(district).flat().length} documents …`)
    await database.load({ ...district, overviews: [overviewAtStart(district, now)], ...ledgerAtStart(district, now) })
  }
  await database.close()
}

/** Starts the local cloud of this checkout, with the district in it; Ctrl+C closes it. */
export const serve = async (port: number): Promise<LocalCloud> => {
  const keys = keysIn(KEYS_FILE)
  await prepareDistrict(keys)
  mkdirSync(dirname(FUNCTION_LOG), { recursive: true })
  const log = createWriteStream(FUNCTION_LOG, { flags: 'a' })
  const cloud = await startLocalCloud({
    databaseFile: DATABASE_FILE,
    port,
    functionsDir: FUNCTIONS_OUT,
    staticDir: H5_OUT,
    keys,
    onLog: (name, line) => log.write(`${name} ${line}\n`),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      cloud.close().then(() => process.exit(0), fail)
    })
  }
  return cloud
}

/** One sentence for what a person can put right; the stack only for what is a bug. */
export const fail = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
