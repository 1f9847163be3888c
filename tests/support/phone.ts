import { z } from 'zod'
import type { TestCloud } from './cloud'

const CODE = z.object({ code: z.string() })

/** A tap on WeChat's phone button: a code that stands for this person's number, once. */
export async function phoneCode({ url }: TestCloud, openid: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/local/phone-code`, { method: 'POST', headers, body: JSON.stringify({ openid }) })
  return CODE.parse(await response.json()).code
}
