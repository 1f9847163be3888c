import type { IncomingMessage, ServerResponse } from 'node:http'
import type { z } from 'zod'

/** An HTTP refusal; its message is all that the caller reads. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

export const sendJson = (response: ServerResponse, status: number, json: string): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(json)
}

export const sendBytes = (response: ServerResponse, status: number, bytes: Uint8Array): void => {
  response.writeHead(status, { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' })
  response.end(bytes)
}

/** Reads a body of at most `maxBytes`. @throws HttpError 413 */
export const readBytes = async (request: IncomingMessage, maxBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue
    size += chunk.length
    if (size > maxBytes) throw new HttpError(413, `the body is longer than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Reads a JSON body of at most `maxBytes`. @throws HttpError 413, 415, 400 */
export const readJson = async (request: IncomingMessage, maxBytes: number): Promise<unknown> => {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new HttpError(415, 'JSON only')
  const body = await readBytes(request, maxBytes)
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new HttpError(400, 'the body is not JSON')
  }
}

/** A body that was read, by its schema. @throws HttpError 400 with the first place that is wrong */
export const parseBody = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new HttpError(400, `the body is wrong at ${parsed.error.issues[0]?.path.join('.') || 'its top'}`)
}

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/** Keeps other sites out of what only this machine's browser may ask: a page elsewhere can send, but not from here. */
export const fromHere = (request: IncomingMessage): void => {
  const { host = '', origin } = request.headers
  if (!LOOPBACK.test(host)) throw new HttpError(403, 'this machine only')
  if (origin !== undefined && origin !== `http://${host}`) throw new HttpError(403, 'this page only')
}
