import { randomUUID, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../clock'
import { DatabaseError } from '../database/errors'
import type { Faults } from '../faults/faults'
import type { Caller, Functions } from '../functions/functions'
import { HttpError, readJson, sendBytes, sendJson } from '../http'
import type { TripRecord } from '../functions/function-log'
import { answerTrip, readTrip, type AdminAnswer, type Services, type Trip } from './admin'
import { isForm, readForm } from './multipart'

/** The cloud's hard limit on what a request carries. */
const MAX_REQUEST_BYTES = 6 * 1024 * 1024

export interface DoorOptions {
  readonly secretId: string
  readonly functions: Functions
  readonly services: Services
  readonly clock: Clock
  readonly faults: Faults
  /** Hears of every round trip when it has been answered: what for, when and how long; `code` when it was refused. */
  readonly onTrip: (callId: string, trip: TripRecord) => void
}

/** POST /admin: the one door through which function processes reach what the cloud offers them. */
export class AdminDoor {
  constructor(private readonly options: DoorOptions) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const caller = this.#caller(request)
    const requestId = randomUUID()
    const read = isForm(request) ? readForm : readJson
    const body = await read(request, MAX_REQUEST_BYTES)
    try {
      const trip = readTrip(body, caller, this.options.clock.now())
      const answer = await this.options.faults.deliver(trip, () => this.#answer(trip))
      if (answer === 'silence') return
      if (answer === 'cut') return void response.destroy()
      if (answer instanceof Uint8Array) sendBytes(response, 200, answer)
      else sendJson(response, 200, JSON.stringify({ requestId, ...answer }))
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error
      sendJson(response, 200, JSON.stringify({ code: error.code, message: error.message, requestId }))
    }
  }

  async #answer(trip: Trip): Promise<AdminAnswer> {
    const startedAt = performance.now()
    let code: string | null = 'BUG'
    try {
      const answer = await answerTrip(trip, this.options.services)
      code = 'code' in answer && typeof answer['code'] === 'string' ? answer['code'] : null
      return answer
    } catch (error) {
      if (error instanceof DatabaseError) code = error.code
      throw error
    } finally {
      const { collectionName } = trip.body
      const collection = typeof collectionName === 'string' ? collectionName : null
      const ms = performance.now() - startedAt
      this.options.onTrip(trip.caller.callId, { action: trip.action, collection, at: trip.now, ms, code })
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
