import { readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { HttpError } from './http'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const TEXT = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt'])
const HASHED = /[.-][0-9a-f]{8,}\./

interface Cached {
  readonly stamp: string
  readonly plain: Buffer
  readonly packed: Buffer | undefined
}

/** Serves the built h5 app from memory, read again when a file changed. */
export class StaticFiles {
  readonly #files = new Map<string, Cached>()

  constructor(private readonly folder: string) {}

  /** @throws HttpError 404 */
  send(request: IncomingMessage, response: ServerResponse, path: string): void {
    const file = this.#read(path === '/' ? '/index.html' : path)
    if (request.headers['if-none-match'] === file.stamp) {
      response.writeHead(304).end()
      return
    }
    const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? file.packed : undefined
    const body = packed ?? file.plain
    response.writeHead(200, {
      'content-type': TYPES[extname(path === '/' ? '/index.html' : path).toLowerCase()] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      etag: file.stamp,
      vary: 'accept-encoding',
      ...(packed && { 'content-encoding': 'gzip' }),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  #read(path: string): Cached {
    const file = normalize(join(this.folder, path))
    if (!file.startsWith(this.folder + sep) || path.includes('\0')) throw new HttpError(404, 'not found')
    const stat = statSync(file, { throwIfNoEntry: false })
    if (!stat?.isFile()) throw new HttpError(404, 'not found')
    const stamp = `"${stat.mtimeMs.toString(36)}-${stat.size.toString(36)}"`
    const known = this.#files.get(file)
    if (known?.stamp === stamp) return known
    const plain = readFileSync(file)
    const cached = { stamp, plain, packed: TEXT.has(extname(file).toLowerCase()) ? gzipSync(plain) : undefined }
    this.#files.set(file, cached)
    return cached
  }
}
