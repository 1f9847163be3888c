import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../clock'
import type { Database } from '../database/database'
import { decode, encode, isDoc, type Doc } from '../database/ejson'
import { DatabaseError } from '../database/errors'
import type { FunctionLog } from '../functions/function-log'
import { HttpError, sendJson } from '../http'
import { LookPage } from './page'

const PAGE_SIZE = 50

const filterFrom = (text: string, now: number): Doc => {
  const filter = decode(text === '' ? '{}' : text, now)
  if (isDoc(filter)) return filter
  throw new HttpError(400, 'the filter must be an object')
}

/** What /local shows: the page itself, and the documents behind it. Its caller has made sure that this machine asks. */
export class LookRoutes {
  readonly #page = new LookPage()

  constructor(
    private readonly database: Database,
    private readonly functionLog: FunctionLog,
    private readonly clock: Clock,
  ) {}

  /** Answers whether the request was one of its own. @throws HttpError */
  async answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (request.method !== 'GET') return false
    if (url.pathname === '/local/collections') {
      sendJson(response, 200, JSON.stringify(this.database.collections()))
    } else if (url.pathname === '/local/calls') {
      sendJson(response, 200, JSON.stringify(this.functionLog.calls()))
    } else if (url.pathname === '/local/documents') {
      sendJson(response, 200, await this.#documents(url.searchParams))
    } else {
      const part = await this.#page.part(url.pathname)
      if (!part) return false
      response.writeHead(200, { 'content-type': part.type, 'cache-control': 'no-cache' }).end(part.text)
    }
    return true
  }

  /** One page in the order of `_id`, and how it was found: `?collection=&filter=&after=`, the filter in extended JSON. */
  async #documents(query: URLSearchParams): Promise<string> {
    const after = query.get('after')
    try {
      const asked = filterFrom(query.get('filter') ?? '', this.clock.now())
      const filter = after === null ? asked : { $and: [asked, { _id: { $gt: after } }] }
      const collection = query.get('collection') ?? ''
      const find = { filter, sort: { _id: 1 as const }, limit: PAGE_SIZE }
      const [found, scan] = await Promise.all([
        this.database.find(collection, find),
        this.database.explain(collection, find),
      ])
      return `{"documents":[${found.map(encode).join(',')}],"scan":${JSON.stringify(scan)}}`
    } catch (error) {
      throw error instanceof DatabaseError ? new HttpError(400, error.message) : error
    }
  }
}
