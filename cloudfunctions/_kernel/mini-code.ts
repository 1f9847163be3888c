import cloud from 'wx-server-sdk'

/** A mini-program code as WeChat drew it. */
export interface MiniCode {
  readonly bytes: Uint8Array
  readonly type: 'image/png' | 'image/jpeg'
}

/** Dots across: 7 cm in print at 300 dots an inch. */
const WIDTH = 860

/**
 * A code that opens a page of the mini-program from WeChat's own scanner (wxacode.getUnlimited). The function's config.json must name it.
 * @param page without a slash in front; WeChat knows it once a version with it is published
 * @param scene at most 32 letters; it is there for ever and for everybody, so it names a place and proves nothing
 * @returns null when WeChat did not answer with one
 */
export async function miniCode(page: string, scene: string): Promise<MiniCode | null> {
  try {
    return codeIn(await cloud.openapi['wxacode'].getUnlimited({ page, scene, width: WIDTH }))
  } catch {
    return null
  }
}

function codeIn(answer: unknown): MiniCode | null {
  if (typeof answer !== 'object' || answer === null || !('buffer' in answer) || !('contentType' in answer)) return null
  const { buffer, contentType } = answer
  if (!(buffer instanceof Uint8Array) || buffer.length === 0) return null
  return { bytes: buffer, type: contentType === 'image/png' ? 'image/png' : 'image/jpeg' }
}
