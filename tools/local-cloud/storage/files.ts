import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync, readdirSync, rmSync, statSync, type ReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

const PART = '.part'

export type FileContent = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export interface StoredFile {
  readonly bytes: number
  read(): ReadStream
}

/**
 * The files on disk, each under the hash of its path: no path can lead out of the folder, be too long for the disk, or
 * be a file and a folder at once.
 */
export class Files {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true })
    // What a sudden end left half written belongs to nobody.
    for (const name of readdirSync(folder)) if (name.endsWith(PART)) rmSync(join(folder, name))
  }

  find(path: string): StoredFile | undefined {
    const file = this.#place(path)
    const stat = statSync(file, { throwIfNoEntry: false })
    return stat && { bytes: stat.size, read: () => createReadStream(file) }
  }

  /** Puts the whole file, or nothing when it is longer than `maxBytes` or breaks off. Answers whether it was put. */
  async put(path: string, content: FileContent, maxBytes: number): Promise<boolean> {
    const part = `${this.#place(path)}.${randomUUID()}${PART}`
    const file = await open(part, 'wx')
    try {
      let bytes = 0
      for await (const chunk of content) {
        bytes += chunk.length
        // The rest is read all the same: a client that still sends would not hear the refusal.
        if (bytes <= maxBytes) await file.appendFile(chunk)
      }
      if (bytes > maxBytes) return false
      await file.sync()
      await rename(part, this.#place(path))
      await this.#syncFolder()
      return true
    } finally {
      await file.close()
      await rm(part, { force: true })
    }
  }

  /** Answers whether it was there. */
  async remove(path: string): Promise<boolean> {
    if (!this.find(path)) return false
    await rm(this.#place(path), { force: true })
    await this.#syncFolder()
    return true
  }

  #place(path: string): string {
    return join(this.folder, createHash('sha256').update(path).digest('hex'))
  }

  /** A name that is new or gone is on disk with its folder only. */
  async #syncFolder(): Promise<void> {
    const folder = await open(this.folder)
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  }
}
