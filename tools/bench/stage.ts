import { startTestCloud, type Loaded, type TestCloud } from '../../tests/support/cloud'
import { DISTRICT_DOCUMENTS } from '../../tests/support/district'
import type { ActionName, AnswerOf, InputOf, ValueOf } from '../../types/contracts/all'
import type { Instant } from '../../types/domain/time'
import { FUNCTIONS_OUT } from '../places'

/** A local cloud with the bundles as they are deployed, for one measurement. */
export const onStage = async <T>(
  set: { readonly documents?: Loaded; readonly clock: Instant },
  play: (cloud: TestCloud) => Promise<T>,
): Promise<T> => {
  const cloud = await startTestCloud({
    documents: { ...DISTRICT_DOCUMENTS, ...set.documents },
    clock: set.clock,
    functions: FUNCTIONS_OUT,
    onDisk: true,
  })
  try {
    return await play(cloud)
  } finally {
    await cloud.close()
  }
}

/** Starts the function's first process, so that what follows is warm. */
export const warm = (cloud: TestCloud, action: ActionName): Promise<unknown> =>
  cloud.send('o-nobody', action.split('.')[0] ?? '', { action: 'none', input: {} })

/** A call that must succeed. @throws with the refusal's code when it does not */
export const succeed = async <A extends ActionName>(
  cloud: TestCloud,
  openid: string,
  action: A,
  input: InputOf<A>,
): Promise<ValueOf<A>> => {
  const answer: AnswerOf<A> = await cloud.call(openid, action, input)
  if (!answer.ok) throw new Error(`${action} was refused: ${answer.refusal.code}`)
  return answer.value
}

/** `ok`, or the code of the refusal. */
export const outcomeOf = (answer: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string =>
  answer.refusal?.code ?? 'ok'

/** Starts every job, at most `limit` of them under way at once; answers in order. */
export const inFlight = async <T>(jobs: readonly (() => Promise<T>)[], limit: number): Promise<T[]> => {
  const answers: T[] = []
  let next = 0
  const runner = async (): Promise<void> => {
    for (;;) {
      const index = next
      const job = jobs[index]
      if (!job) return
      next += 1
      answers[index] = await job()
    }
  }
  await Promise.all(Array.from({ length: limit }, runner))
  return answers
}

/** The dearest of the kernel's lines about an action with that outcome. @throws when there is none */
export const worst = ({ lines }: TestCloud, action: ActionName, what: 'trips' | 'depth', outcome = 'ok'): number => {
  const costs = lines.filter((line) => line.action === action && line.outcome === outcome).map((line) => line[what])
  if (costs.length === 0) throw new Error(`${action} was never ${outcome}`)
  return Math.max(...costs)
}
