import { rmSync } from 'node:fs'
import { DATABASE_FILE } from './places'
import { fail, prepareDistrict, say } from './run'

/** Throws the local database away and makes the district anew. */
const reset = async (): Promise<void> => {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${DATABASE_FILE}${ending}`, { force: true })
  await prepareDistrict()
  say('The district is new. "npm start" opens it.')
}

reset().catch(fail)
