import { isDoc, type Doc } from '../database/ejson'
import { invalid, unimplemented } from '../database/errors'
import type { Caller } from '../functions/functions'

/** One round trip of the SDK. */
export interface Trip {
  /** `database.getDocument`, `storage.batchDeleteFile`, … */
  readonly action: string
  readonly body: Doc
  /** The call during which it was made. */
  readonly caller: Caller
  /** What a server date stands for, milliseconds since 1970. */
  readonly now: number
}

/** What the SDK finds beside the requestId, nearly always `data` alone; or bytes, for openapi. */
export type AdminAnswer = Readonly<Record<string, unknown>> | Uint8Array

/** Answers every action with its prefix. @throws DatabaseError with the code that the SDK translates */
export type Service = (trip: Trip) => Promise<AdminAnswer>

/** By the prefix of their actions. */
export type Services = Readonly<Record<string, Service>>

/** Reads what a request asks for. @throws DatabaseError */
export const readTrip = (body: unknown, caller: Caller, now: number): Trip => {
  if (!isDoc(body)) throw invalid('the request must be a JSON object')
  const action = typeof body['action'] === 'string' ? body['action'] : ''
  return { action, body, caller, now }
}

/** Answers a round trip by the service that it is for. @throws DatabaseError */
export const answerTrip = async (trip: Trip, services: Services): Promise<AdminAnswer> => {
  const prefix = trip.action.split('.')[0] ?? ''
  const service = Object.hasOwn(services, prefix) ? services[prefix] : undefined
  if (!service) throw unimplemented(`the action ${trip.action}`)
  return service(trip)
}
