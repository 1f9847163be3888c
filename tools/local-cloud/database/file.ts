import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'libsql'

/** Raised when the tables change: a newer file is refused, not guessed at. */
const FORMAT = 1

/** What is wrong with a database file, in one sentence for a person. */
export class DatabaseFileError extends Error {}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Whether SQLite failed for want of room. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL'

export const START_OVER = 'run "npm run restore <backup>" to bring one back, or "npm run reset" to start over'

/**
 * Takes the file for this process alone, and answers how to give it back: a lock on a neighbour file, which ends
 * with the process however it ends. SQLite's own exclusive mode would outlive a close, because prepared statements
 * keep their connection.
 * @throws DatabaseFileError
 */
export const lockFor = (path: string): (() => void) => {
  let neighbour: Sqlite.Database
  try {
    mkdirSync(dirname(path), { recursive: true })
    neighbour = new Sqlite(`${path}-lock`)
  } catch (error) {
    throw new DatabaseFileError(`${path} cannot be opened (${reasonOf(error)}): is its folder there and writable?`)
  }
  try {
    neighbour.exec('BEGIN EXCLUSIVE')
  } catch {
    neighbour.close()
    throw new DatabaseFileError(`${path} is open in another process: stop it first.`)
  }
  return () => {
    neighbour.exec('ROLLBACK')
    neighbour.close()
  }
}

/** The first column of a statement's first row, or undefined. */
export const cellOf = (statement: Sqlite.Statement, ...parameters: readonly unknown[]): unknown => {
  const row = statement.raw().get(...parameters)
  return Array.isArray(row) ? row[0] : undefined
}

const formatOf = (file: Sqlite.Database): number => Number(cellOf(file.prepare('PRAGMA user_version')))

const prepare = (file: Sqlite.Database, path: string): void => {
  // First of all: setting the journal would already change a newer file.
  if (formatOf(file) > FORMAT) {
    throw new DatabaseFileError(`${path} was made by a newer version: update the project, or ${START_OVER}.`)
  }
  file.exec('PRAGMA journal_mode = WAL')
  file.exec('PRAGMA synchronous = FULL')
  file.exec('CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID')
  file.exec(`PRAGMA user_version = ${FORMAT}`)
}

export interface DatabaseFile {
  readonly sqlite: Sqlite.Database
  close(): void
}

/** Opens or creates the file: write-ahead log, every commit synced to disk. @throws DatabaseFileError */
export const openFile = (path: string): DatabaseFile => {
  const unlock = lockFor(path)
  try {
    const sqlite = new Sqlite(path)
    prepare(sqlite, path)
    return {
      sqlite,
      close: () => {
        try {
          sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)')
        } catch {
          // On a full disk the log stays as it is; whoever opens the file next reads it.
        }
        sqlite.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    if (error instanceof DatabaseFileError) throw error
    if (isFull(error)) throw new DatabaseFileError(`${path} cannot be opened on a full disk: make room on it first.`)
    throw new DatabaseFileError(`${path} is broken (${reasonOf(error)}): ${START_OVER}.`)
  }
}

/** Reads the whole file and makes sure that a local cloud of this version can use it. @throws DatabaseFileError */
export const checkFile = (path: string): void => {
  if (!existsSync(path)) throw new DatabaseFileError(`There is no file ${path}.`)
  const file = new Sqlite(path)
  let format = 0
  let found: unknown
  try {
    format = formatOf(file)
    found = cellOf(file.prepare('PRAGMA integrity_check'))
  } catch (error) {
    throw new DatabaseFileError(`${path} is no database, or broken (${reasonOf(error)}).`)
  } finally {
    file.close()
  }
  if (found !== 'ok') throw new DatabaseFileError(`${path} is broken (${String(found)}).`)
  if (format > FORMAT) throw new DatabaseFileError(`${path} was made by a newer version: update the project first.`)
  if (format === 0) throw new DatabaseFileError(`${path} is no database of the local cloud.`)
}
