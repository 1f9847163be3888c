import type { TaskId } from '../../../types/domain/ids'
import type { Files } from '../../_kernel/files'
import { readPicture } from '../../_kernel/pictures'

/**
 * Reads what was sent up and keeps it under names of our own, known from the piece alone, so that a repeat writes the same files.
 * @param piece the id of the evidence they belong to
 * @returns the ids of what is kept, in order, or why one of them is no picture; 2 trips a picture, in 2 rounds
 */
export async function keepPictures(files: Files, taskId: TaskId, piece: string, fileIds: readonly string[]) {
  const read = await Promise.all(fileIds.map((id) => readPicture(files, id)))
  const kept: { readonly path: string; readonly bytes: Uint8Array }[] = []
  for (const [index, one] of read.entries()) {
    if (typeof one === 'string') return one
    kept.push({ path: `evidence/${taskId}/${piece}-${index}.${one.ending}`, bytes: one.bytes })
  }
  return await Promise.all(kept.map(({ path, bytes }) => files.keep(path, bytes)))
}
