import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { Clock } from './clock'
import type { Database } from './database/database'
import { FunctionError } from './functions/function-error'
import type { FunctionLog } from './functions/function-log'
import { Faults } from './faults/faults'
import { answerFaults } from './faults/routes'
import { Functions } from './functions/functions'
import { fromHere, HttpError, parseBody, readJson, sendJson } from './http'
import { contextOf, sdkEnvironment, type Keys } from './identity/context'
import { People } from './identity/people'
import { isOpenid, openidOf, sessionFor } from './identity/sessions'
import { LookRoutes } from './look/routes'
import type { Outbox } from './openapi/outbox'
import { WeChatRoutes } from './openapi/routes'
import { wechatService } from './openapi/service'
import { databaseService } from './protocol/database'
import { AdminDoor } from './protocol/door'
import { functionsService } from './protocol/functions'
import { storageService } from './protocol/storage'
import { StaticFiles } from './static'
import { ObjectDoor } from './storage/object-door'
import { answerUpload } from './storage/upload-door'
import { openStores, type Stores } from './stores'
import { answerTimers } from './timers/routes'
import { Timers } from './timers/timers'

export interface LocalCloudOptions {
  readonly databaseFile: string
  /** 0 takes a free one. */
  readonly port: number
  readonly functionsDir: string
  readonly staticDir: string
  readonly keys: Keys
  /** In place of every function's own time limit: for tests that wait for it. */
  readonly timeoutMs?: number
  /** False: timers fire only when told to, so that a test meets no work but its own. */
  readonly timers?: boolean
  readonly onLog: (functionName: string, line: string) => void
}

export interface LocalCloud {
  readonly url: string
  readonly port: number
  readonly database: Database
  /** What functions asked of WeChat. */
  readonly outbox: Outbox
  readonly clock: Clock
  readonly faults: Faults
  readonly functionLog: FunctionLog
  /** Lets new processes load the bundles again; calls that run are answered by the old ones. */
  renewFunctions(): void
  close(): Promise<void>
}

/** The cloud's hard limit on what a request carries; the picker needs far less. */
const MAX_REQUEST_BYTES = 6 * 1024 * 1024
const MAX_LOCAL_BYTES = 64 * 1024
/** Longer than any client keeps an idle connection, so that none is closed under a request. */
const KEEP_ALIVE_MS = 120_000
const MAX_PEOPLE = 100

const CLOCK_BODY = z.strictObject({ offsetMs: z.number().int().min(-1e12).max(1e12) })
const CALL_BODY = z.strictObject({ action: z.string(), input: z.unknown() })
const SESSION_BODY = z.strictObject({ openid: z.string().refine(isOpenid) })

/** The rooms of the house, one method a route. */
class Routes {
  readonly #door: AdminDoor
  readonly #look: LookRoutes
  readonly #people: People
  readonly #static: StaticFiles
  readonly #wechat: WeChatRoutes
  readonly #objects: ObjectDoor

  constructor(
    private readonly options: LocalCloudOptions,
    private readonly secretId: string,
    private readonly stores: Stores,
    private readonly functions: Functions,
    private readonly clock: Clock,
    private readonly faults: Faults,
    private readonly timers: Timers,
  ) {
    const { database, storage, wechat } = stores
    this.#door = new AdminDoor({
      secretId,
      functions,
      services: {
        database: databaseService(database),
        functions: functionsService(functions, clock),
        storage: storageService(storage),
        wx: wechatService(wechat, options.functionsDir),
      },
      clock,
      faults,
      onTrip: (callId, trip) => functions.log.trip(callId, trip),
    })
    this.#look = new LookRoutes(database, functions.log, clock)
    this.#people = new People(database)
    this.#static = new StaticFiles(options.staticDir)
    this.#wechat = new WeChatRoutes(wechat, clock)
    this.#objects = new ObjectDoor(storage, clock)
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const path = decodeURIComponent(url.pathname)
    const route = `${request.method ?? ''} ${path}`
    if (route === 'POST /admin') return this.#door.answer(request, response)
    if (route === 'GET /healthz') return sendJson(response, 200, '{"ok":true}')
    if (path.startsWith('/cos/')) {
      fromHere(request)
      return this.#objects.answer(url, path.slice(5), request, response)
    }
    if (path === '/local' || path.startsWith('/local/') || path.startsWith('/call/')) {
      fromHere(request)
      if (route === 'POST /local/session') return this.#session(request, response)
      if (route === 'POST /local/files')
        return answerUpload(this.stores.storage.files, this.options.keys, request, response)
      if (route === 'GET /local/people') return this.#pick(url.searchParams, response)
      if (route === 'GET /local/environment') return this.#sendEnvironment(response)
      if (route === 'GET /local/clock') return this.#sendClock(response)
      if (route === 'POST /local/clock') return this.#setClock(request, response)
      if (path === '/local/timers' || path.startsWith('/local/timers/')) {
        return answerTimers(this.timers, path.slice('/local/timers/'.length), request, response)
      }
      if (path === '/local/faults') return answerFaults(this.faults, request, response)
      if (request.method === 'POST' && path.startsWith('/call/')) return this.#call(request, response, path.slice(6))
      if (await this.#wechat.answer(url, request, response)) return
      if (await this.#look.answer(url, request, response)) return
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new HttpError(404, 'not found')
    this.#static.send(request, response, path)
  }

  async #call(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const openid = openidOf(request.headers.authorization, this.options.keys)
    if (openid === undefined) throw new HttpError(401, 'no session')
    if (!this.functions.has(name)) throw new HttpError(404, 'no such function')
    const event = parseBody(CALL_BODY, await readJson(request, MAX_REQUEST_BYTES))
    this.stores.wechat.visited(openid, this.clock.now())
    sendJson(response, 200, await this.functions.call(name, contextOf(openid), event, this.clock.offsetMs))
  }

  async #session(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { openid } = parseBody(SESSION_BODY, await readJson(request, MAX_LOCAL_BYTES))
    sendJson(response, 200, JSON.stringify({ session: sessionFor(openid, this.options.keys) }))
  }

  async #pick(query: URLSearchParams, response: ServerResponse): Promise<void> {
    const limit = Math.min(Number(query.get('limit') ?? 20) || 20, MAX_PEOPLE)
    const people = await this.#people.search(query.get('role') ?? '', query.get('q')?.trim() ?? '', limit)
    sendJson(response, 200, JSON.stringify(people))
  }

  /** Lines for a shell: a script of one's own runs the SDK against this local cloud after `eval`. */
  #sendEnvironment(response: ServerResponse): void {
    const { localAddress = '', localPort = 0 } = response.socket ?? {}
    const variables = Object.entries(sdkEnvironment(this.secretId, `http://${localAddress}:${localPort}/admin`))
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    response.end(variables.map(([name, value]) => `export ${name}='${value}'\n`).join(''))
  }

  #sendClock(response: ServerResponse): void {
    sendJson(response, 200, JSON.stringify({ offsetMs: this.clock.offsetMs, now: this.clock.now() }))
  }

  async #setClock(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.clock.offsetMs = parseBody(CLOCK_BODY, await readJson(request, MAX_LOCAL_BYTES)).offsetMs
    this.#sendClock(response)
  }
}

const refuse = (response: ServerResponse, error: unknown, log: (line: string) => void): void => {
  let status = 500
  let message = 'the local cloud failed; its log says why'
  let errCode: number | undefined
  if (error instanceof HttpError) ({ status, message } = error)
  else if (error instanceof FunctionError) [status, message, errCode] = [502, error.message, error.errCode]
  else if (error instanceof URIError) [status, message] = [400, 'the path is not encoded well']
  else log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  if (response.headersSent) response.destroy()
  else {
    // The rest of a body that was not read must not be taken for the next request.
    response.setHeader('connection', 'close')
    sendJson(response, status, JSON.stringify({ error: message, errCode }))
  }
}

/** Listens on 127.0.0.1 and answers the port. @throws one sentence when it is taken */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken: stop what uses it, or choose another with PORT=8081.`)
          : error,
      )
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

/** Starts the whole local cloud on 127.0.0.1; what it opened, `close` gives back. */
export const startLocalCloud = async (options: LocalCloudOptions): Promise<LocalCloud> => {
  const clock = new Clock()
  const secretId = randomBytes(32).toString('hex')
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS })
  const port = await listen(server, options.port)
  const url = `http://127.0.0.1:${port}`
  let functions: Functions
  let stores: Stores
  try {
    functions = new Functions({
      folder: options.functionsDir,
      secretId,
      adminUrl: `${url}/admin`,
      keys: options.keys,
      ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
      onLine: options.onLog,
    })
    stores = openStores(options.databaseFile, options.keys.SESSION_KEY, `${url}/cos/`)
  } catch (error) {
    server.close()
    throw error
  }
  const timers = new Timers(functions, clock, options.timers)
  const faults = new Faults((callId) => functions.kill(callId))
  const routes = new Routes(options, secretId, stores, functions, clock, faults, timers)
  const log = (line: string): void => options.onLog('local-cloud', line)
  server.on('request', (request, response) => {
    routes.answer(request, response).catch((error: unknown) => refuse(response, error, log))
  })
  return {
    url,
    port,
    database: stores.database,
    outbox: stores.wechat,
    clock,
    faults,
    functionLog: functions.log,
    renewFunctions: () => functions.renew(),
    close: async () => {
      timers.close()
      await functions.close()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      await stores.database.close()
      await stores.wechat.close()
    },
  }
}
