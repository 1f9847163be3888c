import * as fc from 'fast-check'
import { FunctionError } from '../../../tools/local-cloud/functions/function-error'
import type { Outcome } from '../../../tools/local-cloud/functions/function-log'
import { times } from '../../support/long'
import { poolOf, type OpenPool } from './pool-of'

jest.setTimeout(times(60_000, 900_000))

/** How a call may end its work, and what becomes of it, however the calls around it end. */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  answer: 'answered',
  answerLater: 'answered',
  answerThenDie: 'answered',
  throw: 'failed',
  exit: 'crashed',
  signal: 'crashed',
  uncaught: 'crashed',
  unawaited: 'crashed',
  large: 'tooLarge',
  circle: 'failed',
  hang: 'timedOut',
  block: 'timedOut',
}

const oftenGood = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom('answer', 'answerLater', 'answerThenDie') },
  { weight: 36, arbitrary: fc.constantFrom('throw', 'exit', 'signal', 'uncaught', 'unawaited', 'large', 'circle') },
  { weight: 4, arbitrary: fc.constantFrom('hang', 'block') },
)

const outcomeOf = async (answer: Promise<string>, value: number): Promise<Outcome | 'wrong'> => {
  try {
    return (await answer) === String(value) ? 'answered' : 'wrong'
  } catch (error) {
    return error instanceof FunctionError ? error.outcome : 'wrong'
  }
}

/** Exactly one outcome each, the log says the same, and the processes are fit for more. */
const holds = async (open: OpenPool, seen: readonly (Outcome | 'wrong')[]): Promise<void> => {
  const calls = open.log.calls()
  const recorded = calls.map(({ outcome }) => outcome)
  expect([...recorded].sort()).toEqual([...seen].sort())
  expect(new Set(calls.map(({ callId }) => callId)).size).toBe(seen.length)
  expect(await outcomeOf(open.call({ way: 'answer', value: 7 }), 7)).toBe('answered')
}

test('whatever the others do, each call gets the one outcome that is its own', async () => {
  const run = async (ways: readonly string[], renewals: readonly number[]): Promise<void> => {
    const open = poolOf('chaos', { timeoutMs: 3000 })
    try {
      const pending = ways.map((way, value) => {
        if (renewals.includes(value)) open.pool.renew()
        return outcomeOf(open.call({ way, value }), value)
      })
      const seen = await Promise.all(pending)
      expect(seen).toEqual(ways.map((way) => OUTCOMES[way]))
      await holds(open, seen)
    } finally {
      await open.pool.close()
    }
  }
  const ways = fc.array(oftenGood, { minLength: 80, maxLength: 80 })
  await fc.assert(fc.asyncProperty(ways, fc.array(fc.nat(79)), run), { numRuns: times(1, 20), endOnFailure: true })
})

test('processes killed from outside, loading or running, take their own call at most', async () => {
  let started = 0
  let killed = 0
  const kill = (pid: number): void => {
    try {
      process.kill(pid, 'SIGKILL')
      killed += 1
    } catch {
      // It was gone before.
    }
  }
  const open = poolOf('chaos', {
    onLine: (line) => {
      const [, pid] = /^loading (\d+)$/.exec(line) ?? []
      if (pid === undefined) return
      started += 1
      // Every third while it loads, the others a little later.
      if (started % 3 === 0) kill(Number(pid))
      else setTimeout(() => kill(Number(pid)), (started * 37) % 300)
    },
  })
  try {
    const seen = await Promise.all(
      Array.from({ length: times(60, 2000) }, (_, value) => outcomeOf(open.call({ way: 'answerLater', value }), value)),
    )
    const crashed = seen.filter((outcome) => outcome === 'crashed').length
    expect(seen.filter((outcome) => outcome === 'answered')).toHaveLength(seen.length - crashed)
    expect(crashed).toBeLessThanOrEqual(killed)
    await holds(open, seen)
  } finally {
    await open.pool.close()
  }
})
