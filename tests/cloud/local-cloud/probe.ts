import { z } from 'zod'
import { startTestCloud, type TestCloud, type TestCloudOptions } from '../../support/cloud'
import { FIXTURE_FUNCTIONS } from '../../support/folders'

const ANSWER = z.union([
  z.object({ value: z.unknown() }),
  z.object({ errCode: z.number().nullable(), message: z.string() }),
])

export interface Probe extends TestCloud {
  /** Runs the source of a function of {db, _, cloud} in a function process, through the SDK; answers what it returned. */
  run(source: string, openid?: string): Promise<unknown>
  /** Runs what must fail; answers how. */
  refusal(source: string): Promise<{ errCode: number | null; message: string }>
  /** Sends a body to /admin as the SDK does, from inside a function process. */
  admin(body: object): Promise<unknown>
}

/** The test cloud with the tests' own functions. */
export const startProbe = async (options: TestCloudOptions = {}): Promise<Probe> => {
  const cloud = await startTestCloud({ functions: FIXTURE_FUNCTIONS, timers: true, ...options })
  const ask = async (source: string, openid: string) => {
    const { status, body } = await cloud.send(openid, 'probe', { action: 'run', input: source })
    if (status !== 200) throw new Error(`probe answered ${status}: ${JSON.stringify(body)}`)
    return ANSWER.parse(body)
  }
  const run = async (source: string, openid = 'oProbe'): Promise<unknown> => {
    const answer = await ask(source, openid)
    if ('message' in answer) throw new Error(`${answer.errCode} ${answer.message}`)
    return answer.value
  }
  return {
    ...cloud,
    run,
    refusal: async (source) => {
      const answer = await ask(source, 'oProbe')
      if (!('message' in answer)) throw new Error(`was not refused: ${JSON.stringify(answer.value)}`)
      return answer
    },
    admin: (body) =>
      run(`async () => {
        const response = await fetch(JSON.parse(process.env.TCB_CONTEXT_CNFG).URL, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: 'TC3-HMAC-SHA256 Credential=' + process.env.TENCENTCLOUD_SECRETID + '/2026/tcb/tc3_request',
          },
          body: ${JSON.stringify(JSON.stringify(body))},
        })
        return response.json()
      }`),
  }
}
