import type { Clock } from '../clock'
import { isDoc } from '../database/ejson'
import { invalid, unimplemented } from '../database/errors'
import { FunctionError } from '../functions/function-error'
import type { Functions } from '../functions/functions'
import { passedOn } from '../identity/context'
import type { Service } from './admin'

const readEvent = (requestData: unknown): unknown => {
  try {
    const event: unknown = JSON.parse(typeof requestData === 'string' ? requestData : '')
    if (isDoc(event)) return event
  } catch {
    // Said below, in the same words.
  }
  throw invalid('request_data must be a JSON object')
}

/**
 * Answers the SDK's `callFunction`: the other function runs on behalf of the same caller, in a process of its own, and
 * within its own time. Whoever calls waits as long as its own time and the SDK's request (15 s) allow.
 * @throws DatabaseError for what is no call
 */
export const functionsService =
  (functions: Functions, clock: Clock): Service =>
  async ({ action, body, caller }) => {
    if (action !== 'functions.invokeFunction') throw unimplemented(`the action ${action}`)
    const { function_name: name, qualifier, request_data: requestData } = body
    if (qualifier !== undefined) throw unimplemented('calling a version of a function')
    if (typeof name !== 'string' || !functions.has(name)) {
      return { code: 'FUNCTION_NOT_FOUND', message: `no function ${String(name)}` }
    }
    try {
      const json = await functions.call(name, passedOn(caller.context), readEvent(requestData), clock.offsetMs)
      return { data: { response_data: json } }
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error
      return { code: error.code, message: error.message }
    }
  }
