import { MAX_PICTURE_BYTES } from '../../../types/domain/tasks'
import type { TaskId } from '../../../types/domain/ids'
import type { Files } from '../../_kernel/files'
import { pictureEnding } from '../rules/evidence'

type Read = Awaited<ReturnType<Files['read']>>

/** The picture in a file, or why it is none. */
function picture(read: Read) {
  if (read === 'missing') return 'fileMissing'
  if (read === 'tooLarge') return 'pictureTooLarge'
  const ending = pictureEnding(read)
  return ending ? { ending, bytes: read } : 'pictureUnreadable'
}

/**
 * Reads what was sent up and keeps it under names of our own, known from the piece alone, so that a repeat writes the same files.
 * @param piece the id of the evidence they belong to
 * @returns the ids of what is kept, in order, or why one of them is no picture; 2 trips a picture, in 2 rounds
 */
export async function keepPictures(files: Files, taskId: TaskId, piece: string, fileIds: readonly string[]) {
  const read = (await Promise.all(fileIds.map((id) => files.read(id, MAX_PICTURE_BYTES)))).map(picture)
  const kept: { readonly path: string; readonly bytes: Uint8Array }[] = []
  for (const [index, one] of read.entries()) {
    if (typeof one === 'string') return one
    kept.push({ path: `evidence/${taskId}/${piece}-${index}.${one.ending}`, bytes: one.bytes })
  }
  return await Promise.all(kept.map(({ path, bytes }) => files.keep(path, bytes)))
}
