import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Database } from '../../tools/local-cloud/database/database'
import type { Faults } from '../../tools/local-cloud/faults/faults'
import type { FunctionLog } from '../../tools/local-cloud/functions/function-log'
import { sessionFor } from '../../tools/local-cloud/identity/sessions'
import { startLocalCloud } from '../../tools/local-cloud/server'
import { CONTRACTS, type ActionName, type AnswerOf, type InputOf } from '../../types/contracts/all'
import { REFUSALS } from '../../types/domain/refusals'
import type { Instant } from '../../types/domain/time'
import type { CollectionName, Documents } from '../../types/documents/all'
import { cloudFolder, TEST_FUNCTIONS } from './folders'
import { TEST_KEYS } from './secrets'

export type Loaded = { readonly [C in CollectionName]?: readonly Documents[C][] }

/** The kernel's one line a call. */
const LINE = z.object({
  function: z.string(),
  action: z.string(),
  outcome: z.string(),
  trips: z.number(),
  depth: z.number(),
  ms: z.number(),
})
export type CallLine = z.output<typeof LINE>

export interface TestCloudOptions {
  readonly documents?: Loaded
  /** Begins with what this file holds; it is copied. */
  readonly databaseFile?: string
  /** Where the clock stands when the first call arrives; it runs on from there. */
  readonly clock?: Instant
  /** Built functions; the product's own by default. */
  readonly functions?: string
  /** The built browser app; none by default. */
  readonly app?: string
  /** In place of the functions' own time limits. */
  readonly timeoutMs?: number
  /** Whether timers fire by the clock; else only when told to. */
  readonly timers?: boolean
  /** Whether a commit waits for a disk, which is what a measurement wants; else the files lie in memory where there is room. */
  readonly onDisk?: boolean
}

export interface TestCloud {
  readonly url: string
  /** Everything that it keeps on disk. */
  readonly folder: string
  readonly database: Database
  readonly faults: Faults
  readonly functionLog: FunctionLog
  /** Calls as that person, over HTTP, through a real function process. The answer is checked against its contract. */
  call<A extends ActionName>(openid: string, action: A, input: InputOf<A>): Promise<AnswerOf<A>>
  /** Calls with whatever body and answers what came back, unparsed. */
  send(openid: string, functionName: string, body: unknown): Promise<{ status: number; body: unknown }>
  setClock(at: Instant): void
  now(): Instant
  /** What the kernel logged of the calls so far, oldest first. */
  readonly lines: readonly CallLine[]
  /** Every line that any function wrote. */
  readonly output: readonly string[]
  /** Round trips of the last call, counted by the kernel. */
  trips(): number
  close(): Promise<void>
}

const parseLine = (text: string): CallLine | undefined => {
  if (!text.startsWith('{')) return undefined
  const parsed = LINE.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : undefined
}

const outputOf = (action: string): z.ZodType => {
  const [context = '', verb = ''] = action.split('.')
  const contracts: Readonly<Record<string, Readonly<Record<string, { readonly output: z.ZodType }>>>> = CONTRACTS
  const contract = contracts[context]?.[verb]
  if (!contract) throw new Error(`no contract for ${action}`)
  return contract.output
}

const answerSchemas = new Map<string, z.ZodType>()
/** Made once an action: zod compiles a schema at its first parse. */
const answerSchema = (action: string): z.ZodType => {
  const made = answerSchemas.get(action) ?? makeAnswerSchema(action)
  answerSchemas.set(action, made)
  return made
}

const makeAnswerSchema = (action: string): z.ZodType =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: outputOf(action) }),
    z.strictObject({
      ok: z.literal(false),
      refusal: z.strictObject({
        code: z.enum(Object.keys(REFUSALS)),
        retry: z.enum(['never', 'later', 'now']),
        detail: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
      }),
    }),
  ])

/** A whole local cloud of its own: temporary file, free port, real function processes. Close it. */
export const startTestCloud = async (options: TestCloudOptions = {}): Promise<TestCloud> => {
  const folder = cloudFolder(options.onDisk)
  const keys = TEST_KEYS
  const databaseFile = join(folder, 'cloud.db')
  if (options.databaseFile) copyFileSync(options.databaseFile, databaseFile)
  const lines: CallLine[] = []
  const output: string[] = []
  const cloud = await startLocalCloud({
    databaseFile,
    port: 0,
    functionsDir: options.functions ?? TEST_FUNCTIONS,
    staticDir: options.app ?? join(folder, 'no-app'),
    keys,
    timers: options.timers ?? false,
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    onLog: (_name, text) => {
      output.push(text)
      const line = parseLine(text)
      if (line) lines.push(line)
    },
  })
  await cloud.database.load({ ...options.documents })
  const setClock = (at: Instant): void => {
    cloud.clock.offsetMs = at - Date.now()
  }
  if (options.clock !== undefined) setClock(options.clock)

  const send = async (openid: string, functionName: string, body: unknown) => {
    const response = await fetch(`${cloud.url}/call/${functionName}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${sessionFor(openid, keys)}` },
      body: JSON.stringify(body),
    })
    const answered: unknown = await response.json()
    return { status: response.status, body: answered }
  }

  return {
    url: cloud.url,
    folder,
    database: cloud.database,
    faults: cloud.faults,
    functionLog: cloud.functionLog,
    send,
    setClock,
    now: () => cloud.clock.now(),
    lines,
    output,
    trips: () => lines.at(-1)?.trips ?? 0,
    call: async <A extends ActionName>(openid: string, action: A, input: InputOf<A>) => {
      const { status, body } = await send(openid, action.split('.')[0] ?? '', { action, input })
      if (status !== 200)
        throw new Error(`${action} answered ${status}: ${JSON.stringify(body)}\n${output.slice(-5).join('\n')}`)
      // The contract of this very action has just parsed it; the compiler cannot follow the name that far.
      return answerSchema(action).parse(body) as AnswerOf<A>
    },
    close: async () => {
      await cloud.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
