import type Sqlite from 'libsql'
import { DatabaseError, failed } from './errors'

interface Job {
  run(): () => void
  reject(error: DatabaseError): void
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
    private readonly beforeCommit: () => void,
  ) {}

  /** Runs a write in the next group. Its failure is its own: it undoes nothing of the others, nor of its earlier documents. */
  submit<T>(write: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const run = (): (() => void) => {
        const value = write()
        return () => resolve(value)
      }
      this.#jobs.push({ run, reject })
      this.#scheduled ??= setImmediate(() => this.flush())
    })
  }

  /** Runs a write in a transaction of its own, all or nothing. */
  alone(write: () => void): void {
    this.flush()
    this.file.exec('BEGIN IMMEDIATE')
    try {
      write()
      this.beforeCommit()
      this.file.exec('COMMIT')
    } catch (error) {
      this.file.exec('ROLLBACK')
      throw error
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
      this.beforeCommit()
      this.file.exec('COMMIT')
    } catch (error) {
      if (this.file.inTransaction) this.file.exec('ROLLBACK')
      const reason = failed(
        `the write did not reach the disk: ${error instanceof Error ? error.message : String(error)}`,
      )
      for (const job of jobs) job.reject(reason)
      return
    }
    for (const answer of answers) answer()
  }

  /** Each document is written inside its own savepoint, so a write that fails half way keeps whole documents only. */
  #attempt(job: Job): () => void {
    try {
      return job.run()
    } catch (error) {
      const reason = error instanceof DatabaseError ? error : failed(error instanceof Error ? error.message : 'failed')
      return () => job.reject(reason)
    }
  }
}
