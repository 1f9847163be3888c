import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Clock } from '../clock'
import { HttpError } from '../http'
import { readForm, type Form } from '../protocol/multipart'
import type { Storage } from '../protocol/storage'
import type { FileContent, Files } from './files'
import type { Grants } from './grants'

/** Far below what COS takes in one PUT (5 GB, documented): what a phone sends is smaller. */
const MAX_FILE_BYTES = 50 * 1024 * 1024
/** What a form carries beside the file. */
const FORM_BYTES = 64 * 1024

/** What a page shows by itself; everything else is only saved. */
const TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.pdf': 'application/pdf',
}

/** A refusal in the XML that the SDK reads; it needs all four fields. */
const refuse = (response: ServerResponse, status: number, code: string, message: string): void => {
  const id = randomUUID()
  const fields = { Code: code, Message: message, RequestId: id, TraceId: id }
  const inner = Object.entries(fields).map(([name, text]) => `<${name}>${text}</${name}>`)
  response.writeHead(status, { 'content-type': 'application/xml', connection: 'close', 'x-cos-request-id': id })
  response.end(`<?xml version='1.0' encoding='utf-8' ?>\n<Error>${inner.join('')}</Error>`)
}

const textOf = (value: string | string[] | Buffer | undefined): string => (typeof value === 'string' ? value : '')

/** Where files are put and got with the leave that the storage actions give: what COS is to the cloud. */
export class ObjectDoor {
  readonly #files: Files
  readonly #grants: Grants

  constructor(
    { files, grants }: Storage,
    private readonly clock: Clock,
  ) {
    this.#files = files
    this.#grants = grants
  }

  /** Refuses in XML: what is none, the SDK takes for a success. */
  async answer(url: URL, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method } = request
    if (method === 'PUT') return this.#put(path, request, response)
    if (method === 'POST') return this.#post(path, request, response)
    if (method !== 'GET' && method !== 'HEAD') {
      return refuse(response, 405, 'MethodNotAllowed', 'GET, HEAD, PUT and POST only')
    }
    if (!this.#grants.mayDownload(path, url.searchParams, this.clock.now())) {
      return refuse(response, 403, 'AccessDenied', 'the link is forged or has expired')
    }
    return this.#get(path, method, response)
  }

  /** The upload of wx-server-sdk 4. */
  async #put(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { authorization, 'x-cos-security-token': token } = request.headers
    if (!this.#grants.mayUpload(path, textOf(token), textOf(authorization), this.clock.now())) {
      request.resume()
      return refuse(response, 403, 'AccessDenied', 'no leave to put this file now')
    }
    await this.#store(path, request, response, 200)
  }

  /** The upload of wx-server-sdk 3 and 2. */
  async #post(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    let form: Form
    try {
      form = await readForm(request, MAX_FILE_BYTES + FORM_BYTES)
    } catch (error) {
      if (!(error instanceof HttpError)) throw error
      return refuse(response, error.status, 'MalformedPOSTRequest', error.message)
    }
    const { key, Signature: authorization, 'x-cos-security-token': token, file } = form
    if (key !== path || !this.#grants.mayUpload(path, textOf(token), textOf(authorization), this.clock.now())) {
      return refuse(response, 403, 'AccessDenied', 'no leave to put this file now')
    }
    if (!(file instanceof Buffer)) return refuse(response, 400, 'MalformedPOSTRequest', 'the form has no file')
    await this.#store(path, [file], response, 204)
  }

  async #store(path: string, content: FileContent, response: ServerResponse, status: number): Promise<void> {
    if (await this.#files.put(path, content, MAX_FILE_BYTES)) response.writeHead(status).end()
    else refuse(response, 400, 'EntityTooLarge', `a file has ${MAX_FILE_BYTES} bytes at most`)
  }

  async #get(path: string, method: string, response: ServerResponse): Promise<void> {
    const file = this.#files.find(path)
    if (!file) return refuse(response, 404, 'NoSuchKey', 'there is no such file')
    const type = TYPES[extname(path).toLowerCase()]
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'content-length': file.bytes,
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      ...(!type && { 'content-disposition': 'attachment' }),
    })
    if (method === 'HEAD') response.end()
    else await pipeline(file.read(), response)
  }
}
