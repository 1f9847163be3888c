import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lockFor } from './local-cloud/database/file'
import { keysIn } from './local-cloud/identity/keys'
import { DATABASE_FILE, KEYS_FILE } from './places'
import { fail, prepareDistrict, say } from './run'

/** Throws the local database away and makes the district anew; refused while a local cloud has it open. */
const reset = async (): Promise<void> => {
  const unlock = lockFor(DATABASE_FILE)
  for (const ending of ['', '-wal', '-shm']) rmSync(`${DATABASE_FILE}${ending}`, { force: true })
  for (const beside of ['files', 'outbox.jsonl']) {
    rmSync(join(dirname(DATABASE_FILE), beside), { recursive: true, force: true })
  }
  unlock()
  await prepareDistrict(keysIn(KEYS_FILE))
  say('The district is new. "npm start" opens it.')
}

reset().catch(fail)
