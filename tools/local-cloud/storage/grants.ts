import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long an upload may begin after it was announced (assumed). */
const UPLOAD_SECONDS = 15 * 60

type Verb = 'upload' | 'token' | 'download'

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Signed, expiring leave to put or get one file. It outlives a restart and needs no store. */
export class Grants {
  constructor(private readonly key: string) {}

  /** What the answer of getUploadMetadata carries, for one path. */
  upload(path: string, now: number): { readonly token: string; readonly authorization: string } {
    const until = Math.floor(now / 1000) + UPLOAD_SECONDS
    return { token: this.#seal('token', path, until), authorization: `${until}.${this.#seal('upload', path, until)}` }
  }

  mayUpload(path: string, token: string, authorization: string, now: number): boolean {
    const [, until = '', seal = ''] = /^(\d{1,12})\.([A-Za-z0-9_-]+)$/.exec(authorization) ?? []
    const at = Number(until)
    return same(seal, this.#seal('upload', path, at)) && same(token, this.#seal('token', path, at)) && now / 1000 <= at
  }

  /** The query of a link that can be read for so many seconds. */
  link(path: string, now: number, seconds: number): string {
    const until = Math.floor(now / 1000) + seconds
    return `sign=${this.#seal('download', path, until)}&t=${until}`
  }

  /** Whether a link was made here for this path, and is not over. */
  mayDownload(path: string, query: URLSearchParams, now: number): boolean {
    const until = Number(query.get('t') ?? NaN)
    return same(query.get('sign') ?? '', this.#seal('download', path, until)) && now / 1000 <= until
  }

  #seal(verb: Verb, path: string, until: number): string {
    return createHmac('sha256', this.key).update(`storage ${verb}\n${until}\n${path}`).digest('base64url')
  }
}
