import { leaveForStart, session } from './session.h5'
import { uploadPath, type Upload } from './file-path'
import { Unanswered } from './transport'

/** How many bytes are made text of at once; more arguments than this are too many for a call. */
const STEP = 0x8000

/** To the local cloud's storage. */
export const upload: Upload = async (name, bytes) => {
  const token = session.read()
  if (!token) return leaveForStart()
  let answer: Response
  try {
    answer = await fetch('/local/files', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ path: uploadPath(name), base64: base64Of(new Uint8Array(bytes)) }),
    })
  } catch (error) {
    throw new Unanswered('upload', { cause: error })
  }
  if (answer.status === 401) return leaveForStart()
  const said: unknown = answer.ok ? await answer.json() : null
  if (typeof said === 'object' && said !== null && 'fileId' in said && typeof said.fileId === 'string') {
    return said.fileId
  }
  throw new Unanswered('upload')
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP))
  return btoa(text)
}
