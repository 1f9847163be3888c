import type { Files } from './files'
import { readPicture } from './pictures'

/**
 * Reads what was sent up and keeps it under names of our own, known from the request alone, so that a repeat writes the same files.
 * @param path of what they belong to: the n-th is kept under `<path>-<n>.<ending>`
 * @returns the ids of what is kept, in order, or why one of them is no picture; 2 trips a picture, in 2 rounds
 */
export async function keepPictures(files: Files, path: string, fileIds: readonly string[]) {
  const read = await Promise.all(fileIds.map((id) => readPicture(files, id)))
  const kept: { readonly path: string; readonly bytes: Uint8Array }[] = []
  for (const [index, one] of read.entries()) {
    if (typeof one === 'string') return one
    kept.push({ path: `${path}-${index}.${one.ending}`, bytes: one.bytes })
  }
  return await Promise.all(kept.map(({ path: name, bytes }) => files.keep(name, bytes)))
}
