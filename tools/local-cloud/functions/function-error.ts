import type { Outcome } from './function-log'

type Failure = Exclude<Outcome, 'answered'>

/** By the vendor's lists: the code that a function gets, and the number that a mini-program gets. */
const CODES: Readonly<Record<Failure, readonly [code: string, errCode: number]>> = {
  failed: ['FUNCTIONS_EXECUTE_FAIL', -504002],
  crashed: ['FUNCTIONS_EXECUTE_FAIL', -504002],
  timedOut: ['FUNCTIONS_TIME_LIMIT_EXCEEDED', -504003],
  tooLarge: ['EXCEED_MAX_RESPONSE_SIZE', -604001],
}

/** A call that got no answer. As on the platform, its caller reads the message of what was thrown, not the stack. */
export class FunctionError extends Error {
  readonly code: string
  readonly errCode: number

  constructor(
    readonly outcome: Failure,
    message: string,
  ) {
    super(message)
    ;[this.code, this.errCode] = CODES[outcome]
  }
}
