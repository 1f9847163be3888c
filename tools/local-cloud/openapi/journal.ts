import { existsSync, readFileSync, truncateSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import type { z } from 'zod'

/** The lines that are whole; half a line, which a sudden end left behind, is cut off. */
const wholeLines = (path: string): string[] => {
  if (!existsSync(path)) return []
  const bytes = readFileSync(path)
  const end = bytes.lastIndexOf('\n') + 1
  if (end < bytes.length) truncateSync(path, end)
  return bytes.toString('utf8', 0, end).split('\n').slice(0, -1)
}

/** A file of JSON lines that only grows; an entry is on disk when `append` answers. */
export class Journal<T> {
  #file: Promise<FileHandle> | undefined
  #tail: Promise<void> = Promise.resolve()

  constructor(
    private readonly path: string,
    private readonly schema: z.ZodType<T>,
  ) {}

  /** What it holds, oldest first. @throws one sentence when a line is none of ours */
  read(): T[] {
    return wholeLines(this.path).map((line, at) => {
      try {
        return this.schema.parse(JSON.parse(line))
      } catch {
        throw new Error(`${this.path} is broken in line ${at + 1}: run "npm run reset" to start over.`)
      }
    })
  }

  append(entry: T): Promise<void> {
    this.#tail = this.#write(`${JSON.stringify(entry)}\n`, this.#tail)
    return this.#tail
  }

  async close(): Promise<void> {
    await this.#tail
    await (await this.#file)?.close()
  }

  async #write(line: string, before: Promise<void>): Promise<void> {
    await before
    this.#file ??= open(this.path, 'a')
    const file = await this.#file
    await file.appendFile(line)
    await file.datasync()
  }
}
