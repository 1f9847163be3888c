import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'libsql'
import { checkFile, DatabaseFileError, lockFor } from './file'

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** One file that holds what another holds at this moment, its log included, whole and synced or not at all. */
const copyOf = (from: string, to: string): void => {
  rmSync(to, { force: true })
  mkdirSync(dirname(to), { recursive: true })
  const file = new Sqlite(from)
  try {
    file.exec('PRAGMA synchronous = FULL')
    file.prepare('VACUUM INTO ?').run(to)
  } catch (error) {
    rmSync(to, { force: true })
    throw new DatabaseFileError(`${from} could not be copied to ${to} (${reasonOf(error)}).`)
  } finally {
    file.close()
  }
}

/**
 * Copies a database into a new file, also while a local cloud has it open: SQLite's log lets others read one state
 * while one process writes, so the lock, which keeps a second writer out, is not needed.
 * @throws DatabaseFileError
 */
export const backUp = (from: string, to: string): void => {
  if (!existsSync(from)) throw new DatabaseFileError(`There is no database at ${from} yet: "npm start" makes one.`)
  if (existsSync(to)) throw new DatabaseFileError(`${to} exists already: choose another name.`)
  const part = `${to}.part`
  copyOf(from, part)
  checkFile(part)
  renameSync(part, to)
}

/** Everything into the one file, so that it can be moved; a broken one keeps its log beside it. */
const setAside = (path: string, aside: string): void => {
  mkdirSync(dirname(aside), { recursive: true })
  try {
    const file = new Sqlite(path)
    file.exec('PRAGMA journal_mode = DELETE')
    file.close()
  } catch {
    // Its log goes first: beside the restored file it would be taken for that one's.
  }
  for (const ending of ['-wal', '']) if (existsSync(path + ending)) renameSync(path + ending, aside + ending)
  rmSync(`${path}-shm`, { force: true })
}

/**
 * Puts a backup in the place of a database that no process has open, and keeps the old one.
 * @param aside where the old one goes
 * @throws DatabaseFileError before anything has changed
 */
export const restore = (from: string, to: string, aside: string): void => {
  checkFile(from)
  const unlock = lockFor(to)
  try {
    const part = `${to}.part`
    copyOf(from, part)
    checkFile(part)
    if (existsSync(to)) setAside(to, aside)
    renameSync(part, to)
  } finally {
    unlock()
  }
}
