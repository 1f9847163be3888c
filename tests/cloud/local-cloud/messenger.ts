import { z } from 'zod'
import { startProbe, type Probe } from './probe'

/** As every template id that WeChat issues looks. */
export const TEMPLATE = 'W25vrVdFrfC1CBXlJG7aGYk0B8y3hR5jLvsTg2Xmhrs'

const FAILED = z.object({ errCode: z.number(), message: z.string() })

export interface Messenger extends Probe {
  /** Runs a source in the function that may call openapi; answers what it returned, or how it failed. */
  run(source: string, openid?: string): Promise<unknown>
  /** Calls an api from there. */
  openapi(api: string, values: object, openid?: string): Promise<unknown>
  /** Asks the local cloud as its own page does. */
  local(path: string, body?: object, headers?: Record<string, string>): Promise<{ status: number; answer: unknown }>
  /** What a person taps when asked for leave to send. */
  tap(openid: string, answer: 'accept' | 'reject' | 'ban'): Promise<unknown>
}

export const startMessenger = async (): Promise<Messenger> => {
  const cloud = await startProbe()
  const run = async (source: string, openid = 'oAnna'): Promise<unknown> => {
    const { status, body } = await cloud.send(openid, 'messenger', { action: 'run', input: source })
    if (status !== 200) throw new Error(`messenger answered ${status}: ${JSON.stringify(body)}`)
    return FAILED.safeParse(body).success ? body : z.object({ value: z.unknown() }).parse(body).value
  }
  const local = async (path: string, body?: object, headers: Record<string, string> = {}) => {
    const response = await fetch(cloud.url + path, {
      headers: { 'content-type': 'application/json', ...headers },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    return { status: response.status, answer }
  }
  return {
    ...cloud,
    run,
    openapi: (api, values, openid) => run(`({cloud}) => cloud.openapi.${api}(${JSON.stringify(values)})`, openid),
    local,
    tap: (openid, answer) => local('/local/subscriptions', { openid, templateId: TEMPLATE, answer }),
  }
}
