import type Sqlite from 'libsql'
import { DatabaseError, failed } from './errors'
import { isFull } from './file'

/** A write that meets the lock of a transaction: it is undone, and runs again as a whole once the lock is released. */
export class Locked extends Error {
  constructor(readonly released: Promise<void>) {
    super('locked by a transaction')
  }
}

interface Job {
  run(): () => void
  reject(error: DatabaseError): void
  readonly whole: boolean
}

const isOfFile = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')

const lost = (error: unknown): DatabaseError => {
  if (isFull(error)) return failed('the disk is full and nothing was written: make room on it and try again')
  const reason = error instanceof Error ? error.message : String(error)
  return failed(`the write did not reach the disk (${reason})`)
}

/**
 * Group commit: writes that arrive while the event loop reads its sockets are applied in one SQLite transaction
 * and share one sync to disk. Nobody is answered before that sync. Reads see committed state only, because jobs
 * run nowhere else than inside a group, and a group runs without yielding.
 */
export class Commits {
  #jobs: Job[] = []
  #scheduled: NodeJS.Immediate | undefined

  constructor(
    private readonly file: Sqlite.Database,
    private readonly memory: { save(): void; forget(): void },
  ) {}

  /**
   * Runs a write in the next group. Its failure is its own: it undoes nothing of the others, nor, unless it is
   * to be `whole`, of its own earlier documents.
   */
  submit<T>(write: () => T, whole = false): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const run = (): (() => void) => {
        const value = write()
        return () => resolve(value)
      }
      this.#queue({ run, reject, whole })
    })
  }

  /** Runs a write in a transaction of its own, all or nothing. */
  alone(write: () => void): void {
    this.flush()
    this.file.exec('BEGIN IMMEDIATE')
    try {
      write()
      this.memory.save()
      this.file.exec('COMMIT')
    } catch (error) {
      this.#undo()
      throw isOfFile(error) ? lost(error) : error
    }
  }

  /** Commits what waits. */
  flush(): void {
    if (this.#scheduled) clearImmediate(this.#scheduled)
    this.#scheduled = undefined
    const jobs = this.#jobs
    this.#jobs = []
    if (jobs.length === 0) return
    const answers: (() => void)[] = []
    try {
      this.file.exec('BEGIN IMMEDIATE')
      for (const job of jobs) answers.push(this.#attempt(job))
      this.memory.save()
      this.file.exec('COMMIT')
    } catch (error) {
      this.#undo()
      for (const job of jobs) job.reject(lost(error))
      return
    }
    for (const answer of answers) answer()
  }

  #undo(): void {
    if (this.file.inTransaction) this.file.exec('ROLLBACK')
    this.memory.forget()
  }

  #queue(job: Job): void {
    this.#jobs.push(job)
    this.#scheduled ??= setImmediate(() => this.flush())
  }

  /** Each document is written inside its own savepoint, so a write that fails half way keeps whole documents only. */
  #attempt(job: Job): () => void {
    this.file.exec('SAVEPOINT job')
    try {
      return job.run()
    } catch (error) {
      // What the file itself refuses, a full disk above all, fails the whole group: SQLite may have undone it.
      if (isOfFile(error)) throw error
      if (job.whole || error instanceof Locked) this.file.exec('ROLLBACK TO job')
      if (error instanceof Locked) return () => void error.released.then(() => this.#queue(job))
      const reason = error instanceof DatabaseError ? error : failed(error instanceof Error ? error.message : 'failed')
      return () => job.reject(reason)
    } finally {
      if (this.file.inTransaction) this.file.exec('RELEASE job')
    }
  }
}
