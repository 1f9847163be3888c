import { existsSync } from 'node:fs'
import { restore as restoreFile } from './local-cloud/database/backup'
import { backupNow, DATABASE_FILE, fromCaller } from './places'
import { fail, say } from './run'

/** Puts a backup in the place of the local cloud's documents, while it is stopped, and keeps what was there. */
const restore = async (): Promise<void> => {
  const [asked] = process.argv.slice(2)
  if (asked === undefined) throw new Error('Say which file: npm run restore <file>. Backups are in .local/backups.')
  const aside = backupNow('-before-restore')
  restoreFile(fromCaller(asked), DATABASE_FILE, aside)
  if (existsSync(aside)) say(`What was there before is in ${aside}.`)
  say('The documents are restored. "npm start" opens them.')
}

restore().catch(fail)
