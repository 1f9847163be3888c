import { leaveForStart, session } from './session.h5'
import { type Transport, Unanswered } from './transport'

/** As long as the platform lets a function run, so that an answer under way is waited for. */
const PATIENCE_MS = 20_000

export const send: Transport = async (context, call) => {
  const token = session.read()
  if (!token) return leaveForStart()
  const answer = await post(`/call/${context}`, call, token)
  if (answer.status === 401) return leaveForStart()
  if (!answer.ok) throw new Unanswered(context)
  return readJson(context, answer)
}

async function post(path: string, body: unknown, token: string): Promise<Response> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: patience.signal,
    })
  } catch (error) {
    throw new Unanswered(path, { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

async function readJson(context: string, answer: Response): Promise<unknown> {
  try {
    return await answer.json()
  } catch (error) {
    throw new Unanswered(context, { cause: error })
  }
}
