import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'libsql'

/** Raised when the tables change: a newer file is refused, not guessed at. */
const FORMAT = 1

/** What is wrong with the database file, in one sentence for a person. */
class DatabaseFileError extends Error {}

const explain = (path: string, error: unknown): DatabaseFileError => {
  const message = error instanceof Error ? error.message : String(error)
  return new DatabaseFileError(`${path} is broken (${message}): run "npm run reset" to start over.`)
}

/**
 * Holds the file for this process alone: a lock on a neighbour file, which ends with the process however it ends.
 * SQLite's own exclusive mode would outlive a close, because prepared statements keep their connection.
 */
const lockFor = (path: string): (() => void) => {
  const neighbour = new Sqlite(`${path}-lock`)
  try {
    neighbour.exec('BEGIN EXCLUSIVE')
  } catch {
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

const prepare = (file: Sqlite.Database, path: string): void => {
  file.exec('PRAGMA journal_mode = WAL')
  file.exec('PRAGMA synchronous = FULL')
  const format = Number(cellOf(file.prepare('PRAGMA user_version')))
  if (format > FORMAT) {
    throw new DatabaseFileError(`${path} was made by a newer version: update the project, or run "npm run reset".`)
  }
  file.exec('CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID')
  file.exec(`PRAGMA user_version = ${FORMAT}`)
}

export interface DatabaseFile {
  readonly sqlite: Sqlite.Database
  close(): void
}

/** Opens or creates the file: write-ahead log, every commit synced to disk. */
export const openFile = (path: string): DatabaseFile => {
  mkdirSync(dirname(path), { recursive: true })
  const unlock = lockFor(path)
  try {
    const sqlite = new Sqlite(path)
    prepare(sqlite, path)
    return {
      sqlite,
      close: () => {
        sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)')
        sqlite.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error instanceof DatabaseFileError ? error : explain(path, error)
  }
}
