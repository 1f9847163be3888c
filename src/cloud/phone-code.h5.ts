import { session } from './session.h5'
import { Unanswered } from './transport'

/** What WeChat's phone button would give: a code that stands for the number, once. Only the local cloud makes one for a browser. */
export async function phoneCode(): Promise<string> {
  const [openid] = session.read().split('.')
  const answer = await post({ openid })
  if (typeof answer !== 'object' || answer === null || !('code' in answer) || typeof answer.code !== 'string') {
    throw new Unanswered('phone-code')
  }
  return answer.code
}

async function post(body: unknown): Promise<unknown> {
  try {
    const answer = await fetch('/local/phone-code', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return answer.ok ? await answer.json() : undefined
  } catch (error) {
    throw new Unanswered('phone-code', { cause: error })
  }
}
