import type { IncomingMessage, ServerResponse } from 'node:http'
import { HttpError, readJson, sendJson } from '../http'
import type { Faults } from './faults'
import { FAULT_PLAN } from './plan'

const MAX_PLAN_BYTES = 64 * 1024

/** `/local/faults`: GET answers `{plan, record}`, POST sets a plan, DELETE switches faults off. Its caller has made sure that this machine asks. */
export const answerFaults = async (
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method === 'POST') {
    const parsed = FAULT_PLAN.safeParse(await readJson(request, MAX_PLAN_BYTES))
    if (!parsed.success) throw new HttpError(400, 'this is no plan of faults')
    faults.plan(parsed.data)
  } else if (request.method === 'DELETE') faults.clear()
  else if (request.method !== 'GET') throw new HttpError(404, 'not found')
  sendJson(response, 200, JSON.stringify({ plan: faults.current, record: faults.record }))
}
