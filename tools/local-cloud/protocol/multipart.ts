import type { IncomingMessage } from 'node:http'
import { HttpError, readBytes } from '../http'

/** The parts of a form by name: plain ones are text, those with a content type of their own are bytes. */
export type Form = Readonly<Record<string, string | Buffer>>

/** The SDK sends a dozen parts; nobody has a use for many more, or for long headers. */
const MOST_PARTS = 32
const MOST_HEADER_BYTES = 1024

const BOUNDARY = /^multipart\/form-data;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s";,]{1,70}))$/i
const DISPOSITION = /^content-disposition: form-data; name="([^"\r\n]+)"(?:; filename="[^"\r\n]*")?$/i

const broken = (why: string): HttpError => new HttpError(400, `the form ${why}`)

export const isForm = (request: IncomingMessage): boolean => /^multipart\//i.test(request.headers['content-type'] ?? '')

const readPart = (header: string, content: Buffer): [name: string, value: string | Buffer] => {
  const lines = header.split('\r\n')
  const [name] = lines.flatMap((line) => DISPOSITION.exec(line)?.[1] ?? [])
  if (name === undefined) throw broken('has a part without a name')
  const isBytes = lines.some((line) => /^content-type:/i.test(line))
  return [name, isBytes ? content : content.toString('utf8')]
}

/**
 * Reads a form strictly. Node's own reader turns every part without a file name into text, which would spoil the
 * bytes of an openapi call. @throws HttpError 400
 */
const parseForm = (body: Buffer, contentType: string): Form => {
  const [, quoted, bare] = BOUNDARY.exec(contentType) ?? []
  const boundary = `--${quoted ?? bare ?? ''}`
  if (boundary === '--') throw broken('has no boundary')
  const delimiter = Buffer.from(`\r\n${boundary}`)
  if (!body.subarray(0, boundary.length).equals(Buffer.from(boundary))) throw broken('does not begin at its boundary')
  const parts = new Map<string, string | Buffer>()
  for (let at = boundary.length; ;) {
    const mark = body.toString('latin1', at, at + 2)
    if (mark === '--' && /^(\r\n)?$/.test(body.toString('latin1', at + 2))) return Object.fromEntries(parts)
    if (mark !== '\r\n') throw broken('does not go on after a boundary')
    const headerEnd = body.indexOf('\r\n\r\n', at)
    if (headerEnd < 0 || headerEnd - at > MOST_HEADER_BYTES) throw broken('has a part without an end of its header')
    const end = body.indexOf(delimiter, headerEnd + 4)
    if (end < 0) throw broken('ends before its last boundary')
    const [name, value] = readPart(body.toString('utf8', at + 2, headerEnd), body.subarray(headerEnd + 4, end))
    if (parts.has(name)) throw broken(`has two parts named ${name}`)
    parts.set(name, value)
    if (parts.size > MOST_PARTS) throw broken(`has more than ${MOST_PARTS} parts`)
    at = end + delimiter.length
  }
}

/** Reads a form of at most `maxBytes`. @throws HttpError 413, 400 */
export const readForm = async (request: IncomingMessage, maxBytes: number): Promise<Form> =>
  parseForm(await readBytes(request, maxBytes), request.headers['content-type'] ?? '')
