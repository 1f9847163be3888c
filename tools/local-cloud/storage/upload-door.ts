import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { HttpError, parseBody, readJson, sendJson } from '../http'
import type { Keys } from '../identity/context'
import { openidOf } from '../identity/sessions'
import { FILE_ID_START } from '../protocol/storage'
import type { Files } from './files'
import { unfitKey } from './object-key'

/** Far more than a list of people needs, and small enough to travel in JSON. */
const MAX_FILE_BYTES = 12 * 1024 * 1024
/** Base64 makes four bytes of three; the path comes on top. */
const MAX_BODY_BYTES = Math.ceil(MAX_FILE_BYTES / 3) * 4 + 4096

const BODY = z.strictObject({
  path: z.string(),
  base64: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/),
})

/** `POST /local/files`: what `wx.cloud.uploadFile` is to a phone, for a page in this machine's browser. @throws HttpError 400, 401, 413 */
export const answerUpload = async (
  files: Files,
  keys: Keys,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (openidOf(request.headers.authorization, keys) === undefined) throw new HttpError(401, 'no session')
  const { path, base64 } = parseBody(BODY, await readJson(request, MAX_BODY_BYTES))
  const unfit = unfitKey(path)
  if (unfit !== undefined) throw new HttpError(400, `the path ${unfit}`)
  if (!(await files.put(path, [Buffer.from(base64, 'base64')], MAX_FILE_BYTES))) {
    throw new HttpError(413, `a file has ${MAX_FILE_BYTES} bytes at most`)
  }
  sendJson(response, 200, JSON.stringify({ fileId: FILE_ID_START + path }))
}
