import cloud from 'wx-server-sdk'
import type { Meter } from './meter'

/** The SDK's item for a file that is there. */
const FOUND = 0
/** And for one that is not: no such file, a file of another environment, an id that is none. */
const MISSING: ReadonlySet<number | undefined> = new Set([-503003, -503002, -501007])

/** The cloud's storage as actions see it. Every method is one trip, counted on the call's meter. */
export type Files = ReturnType<typeof openFiles>

export const openFiles = (meter: Meter) => ({
  /**
   * A file's bytes, or why there are none. It is read through a link, not by `downloadFile`: that one takes a file of any size into memory.
   * @param mostBytes a longer file is given up as soon as that many have come
   */
  read: (fileId: string, mostBytes: number): Promise<Uint8Array | 'missing' | 'tooLarge'> =>
    meter.trip(async () => {
      // The SDK's types allow for its old callback style, which answers nothing; ours is never that.
      const links = await cloud.getTempFileURL({ fileList: [fileId] })
      const item = links ? links.fileList[0] : undefined
      if (MISSING.has(item?.status)) return 'missing'
      if (item?.status !== FOUND) throw new Error('a link to a file was refused')
      const response = await fetch(item.tempFileURL)
      // Another call of the same request may have read and deleted it meanwhile.
      if (response.status === 404 || response.status === 403) return 'missing'
      if (!response.ok || !response.body) throw new Error('a file could not be read')
      return bytesOf(response.body, mostBytes)
    }),

  /**
   * Keeps bytes under a path of our own, and again if they are there already: what a person sent up could still be changed by them.
   * @returns the file's id
   */
  keep: (path: string, bytes: Uint8Array): Promise<string> =>
    meter.trip(async () => {
      const kept = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })
      return kept.fileID
    }),

  /** Links under which files can be looked at for ten minutes, by their ids; those that are gone are left out. At most 50. */
  links: (fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
    meter.trip(async () => {
      const links = await cloud.getTempFileURL({ fileList: [...fileIds] })
      const found = (links ? links.fileList : []).filter(({ status }) => status === FOUND)
      return new Map(found.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]))
    }),

  /** Deletes files, whether they are still there or not. At most 50. */
  remove: (...fileIds: readonly string[]): Promise<void> =>
    meter.trip(async () => {
      await cloud.deleteFile({ fileList: [...fileIds] })
    }),
})

async function bytesOf(body: ReadableStream<Uint8Array>, mostBytes: number): Promise<Uint8Array | 'tooLarge'> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    bytes += value.length
    chunks.push(value)
    if (bytes > mostBytes) {
      await reader.cancel()
      return 'tooLarge'
    }
  }
}
