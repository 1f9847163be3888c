import { backUp } from './local-cloud/database/backup'
import { backupNow, DATABASE_FILE, fromCaller } from './places'
import { fail, say } from './run'

/** Copies the documents of the local cloud, running or not, into one file. */
const backup = async (): Promise<void> => {
  const [asked] = process.argv.slice(2)
  const file = asked === undefined ? backupNow('') : fromCaller(asked)
  backUp(DATABASE_FILE, file)
  say(`Every document is in ${file}. "npm run restore ${file}" brings them back.`)
}

backup().catch(fail)
