import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DATABASE_FILE } from './places'
import { fail, prepareDistrict, say } from './run'

/** Throws the local database away and makes the district anew. */
const reset = async (): Promise<void> => {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${DATABASE_FILE}${ending}`, { force: true })
  for (const beside of ['files', 'outbox.jsonl']) {
    rmSync(join(dirname(DATABASE_FILE), beside), { recursive: true, force: true })
  }
  await prepareDistrict()
  say('The district is new. "npm start" opens it.')
}

reset().catch(fail)
