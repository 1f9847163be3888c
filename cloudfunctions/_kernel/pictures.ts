import { MAX_PICTURE_BYTES } from '../../types/domain/tasks'
import type { Files } from './files'

/** What a file begins with says what it is, whatever it is called. */
const BEGINNINGS = [
  { ending: 'jpg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { ending: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { ending: 'webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
] as const

/** The ending of a picture by its first bytes; null for what is none. */
export const pictureEnding = (file: Uint8Array): (typeof BEGINNINGS)[number]['ending'] | null =>
  BEGINNINGS.find(({ at, bytes }) => bytes.every((byte, index) => file[at + index] === byte))?.ending ?? null

/** The picture in a file that somebody sent up, or why it is none; 1 trip (ADR 0107). */
export async function readPicture(files: Files, fileId: string) {
  const read = await files.read(fileId, MAX_PICTURE_BYTES)
  if (read === 'missing') return 'fileMissing'
  if (read === 'tooLarge') return 'pictureTooLarge'
  const ending = pictureEnding(read)
  return ending ? { ending, bytes: read } : 'pictureUnreadable'
}
