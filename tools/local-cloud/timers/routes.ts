import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { HttpError, parseBody, readJson, sendJson } from '../http'
import type { Timers } from './timers'

const MAX_BODY_BYTES = 1024
const FIRE_BODY = z.strictObject({})

/**
 * GET `/local/timers` lists them; POST `{}` to `/local/timers/<function>.<trigger>` fires one and answers `{outcome}`.
 * Its caller has made sure that this machine asks.
 * @param name what stands behind `/local/timers/`
 */
export const answerTimers = async (
  timers: Timers,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method === 'GET' && name === '') return sendJson(response, 200, JSON.stringify(timers.list()))
  if (request.method !== 'POST') throw new HttpError(404, 'not found')
  parseBody(FIRE_BODY, await readJson(request, MAX_BODY_BYTES))
  const outcome = await timers.fireNow(name)
  if (outcome === undefined) throw new HttpError(404, 'no timer, or more than one, has this name')
  sendJson(response, 200, JSON.stringify({ outcome }))
}
