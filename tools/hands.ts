import { z } from 'zod'
import { freshFunctions } from './builds'
import { say, serve } from './run'
import { DEMO } from './seed/demo'
import { CONTRACTS, type ActionName, type InputOf, type ValueOf } from '../types/contracts/all'
import { REFUSALS, type RefusalCode } from '../types/domain/refusals'

/** The local cloud that runs on PORT, or one of our own that is closed at the end. */
export async function openCloud(): Promise<{ url: string; close: () => Promise<void> }> {
  const running = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`
  const there = await fetch(`${running}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
  if (there) return { url: running, close: () => Promise.resolve() }
  await freshFunctions(say)
  return serve(0)
}

const contractOf = (action: ActionName): { readonly output: z.ZodType } => {
  const [context = '', verb = ''] = action.split('.')
  const contracts: Readonly<Record<string, Readonly<Record<string, { readonly output: z.ZodType }>>>> = CONTRACTS
  const contract = contracts[context]?.[verb]
  if (!contract) throw new Error(`no contract for ${action}`)
  return contract
}

/** The hands of the district's administrator on a local cloud. */
export class Hands {
  private constructor(
    private readonly url: string,
    private readonly session: string,
  ) {}

  static async of(url: string): Promise<Hands> {
    const { session } = z
      .object({ session: z.string() })
      .parse(await post(`${url}/local/session`, { openid: DEMO.district.openId }))
    return new Hands(url, session)
  }

  async upload(path: string, bytes: Buffer): Promise<string> {
    const put = await post(`${this.url}/local/files`, { path, base64: bytes.toString('base64') }, this.session)
    return z.object({ fileId: z.string() }).parse(put).fileId
  }

  /** @throws the refusal's own sentence */
  async ask<A extends ActionName>(action: A, input: InputOf<A>): Promise<ValueOf<A>> {
    const context = action.split('.')[0] ?? ''
    const answer = ANSWER.parse(await post(`${this.url}/call/${context}`, { action, input }, this.session))
    if (!answer.ok) throw new Error(REFUSALS[answer.refusal.code].says)
    // The contract of this very action parses it; the compiler cannot follow the name that far.
    return contractOf(action).output.parse(answer.value) as ValueOf<A>
  }
}

const CODE = z.custom<RefusalCode>((code) => typeof code === 'string' && Object.hasOwn(REFUSALS, code))
const ANSWER = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), refusal: z.object({ code: CODE }) }),
])

async function post(url: string, body: unknown, session?: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`The local cloud answered ${response.status}.`)
  return response.json()
}
