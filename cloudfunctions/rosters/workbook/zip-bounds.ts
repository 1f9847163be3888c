import { inflateRawSync } from 'node:zlib'

/** What a file may unfold to: 20,000 rows of people are a tenth of it. */
const MOST_UNPACKED_BYTES = 48 * 1024 * 1024
const MOST_ENTRIES = 500

const END = 0x06054b50
const STORED = 0
const DEFLATED = 8

/**
 * Unfolds every part of a zip with a lid on: a header may lie about its size, and what reads the workbook would believe it.
 * Parts are found as the workbook's reader finds them: from the last end record on.
 */
export function zipFits(bytes: Buffer): 'fits' | 'tooLarge' | 'broken' {
  try {
    return measure(bytes)
  } catch {
    // A number beyond the end, or parts that cannot be unfolded.
    return 'broken'
  }
}

function measure(bytes: Buffer): 'fits' | 'tooLarge' | 'broken' {
  const end = lastEnd(bytes)
  if (end < 0) return 'broken'
  const entries = bytes.readUInt16LE(end + 10)
  if (entries > MOST_ENTRIES) return 'tooLarge'
  let at = bytes.readUInt32LE(end + 16)
  let left = MOST_UNPACKED_BYTES
  for (let entry = 0; entry < entries; entry += 1) {
    const unpacked = unpackedBytes(bytes, bytes.readUInt32LE(at + 42), left)
    if (unpacked === null) return 'broken'
    left -= unpacked
    if (left <= 0) return 'tooLarge'
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return 'fits'
}

const lastEnd = (bytes: Buffer): number => {
  for (let at = bytes.length - 4; at >= 0; at -= 1) if (bytes.readUInt32LE(at) === END) return at
  return -1
}

/** Bytes of one part, at most `most`; null when it is packed in a way that workbooks are not. */
function unpackedBytes(bytes: Buffer, header: number, most: number): number | null {
  const method = bytes.readUInt16LE(header + 8)
  const data = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
  if (method === STORED) return bytes.readUInt32LE(header + 18)
  if (method !== DEFLATED) return null
  try {
    return inflateRawSync(bytes.subarray(data), { maxOutputLength: most }).length
  } catch (error) {
    if (isTooLarge(error)) return most
    throw error
  }
}

/** zlib's word that there was more than `maxOutputLength`. */
const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
