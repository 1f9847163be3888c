import type { Meter } from './meter'

/** One structured line a call, without personal data: names of ours and numbers only. */
export function logCall(call: {
  context: string
  action: string
  outcome: string
  meter: Meter
  startedAt: number
}): void {
  const { context, action, outcome, meter, startedAt } = call
  const { trips, depth } = meter
  const at = new Date().toISOString()
  console.log(JSON.stringify({ at, function: context, action, outcome, trips, depth, ms: Date.now() - startedAt }))
}

/** Where it broke, never what it said: an error's message may quote a document. */
export function logBug(error: unknown): void {
  const bug = error instanceof Error ? error.name : typeof error
  const frames = error instanceof Error ? (error.stack ?? '').split('\n    at ').slice(1, 6) : []
  const code = typeof error === 'object' && error !== null && 'errCode' in error ? String(error.errCode) : undefined
  console.error(JSON.stringify({ bug, code, frames }))
}
