import { randomUUID, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../clock'
import { DatabaseError } from '../database/errors'
import type { Caller, Functions } from '../functions/functions'
import { HttpError, readJson, sendJson } from '../http'
import { answerTrip, readTrip, type Services } from './admin'

/** The cloud's hard limit on what a request carries. */
const MAX_REQUEST_BYTES = 6 * 1024 * 1024

export interface DoorOptions {
  readonly secretId: string
  readonly functions: Functions
  readonly services: Services
  readonly clock: Clock
}

/** POST /admin: the one door through which function processes reach what the cloud offers them. */
export class AdminDoor {
  constructor(private readonly options: DoorOptions) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const caller = this.#caller(request)
    const requestId = randomUUID()
    if (/^multipart\//i.test(request.headers['content-type'] ?? '')) {
      const message = 'openapi and file uploads are not implemented by the local cloud yet'
      return sendJson(response, 200, JSON.stringify({ code: 'INVALID_PARAM', message, requestId }))
    }
    const body = await readJson(request, MAX_REQUEST_BYTES)
    try {
      const trip = readTrip(body, caller, this.options.clock.now())
      sendJson(response, 200, JSON.stringify({ requestId, ...(await answerTrip(trip, this.options.services)) }))
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error
      sendJson(response, 200, JSON.stringify({ code: error.code, message: error.message, requestId }))
    }
  }

  /**
   * Only the function processes know the secret that their SDK signs with; no browser can reach the database.
   * What follows the secret names the process, and so the call that it runs.
   */
  #caller(request: IncomingMessage): Caller {
    const { secretId, functions } = this.options
    const [, given = ''] = /Credential=([0-9a-f]+)\//.exec(request.headers.authorization ?? '') ?? []
    const expected = Buffer.from(secretId)
    const secret = Buffer.from(given.slice(0, secretId.length))
    if (secret.length !== expected.length || !timingSafeEqual(secret, expected)) {
      throw new HttpError(401, 'not from a function of this run')
    }
    return functions.callerAt(given.slice(secretId.length))
  }
}
