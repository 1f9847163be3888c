import { useCallback, useState } from 'react'
import { saveFile } from '@/platform/save-file'
import type { ActionName, InputOf, ValueOf } from '../../types/contracts/all'
import { call } from './client'
import { type Said, withWords } from './said'
import { Unanswered } from './transport'

/** A file as an action answers it. */
interface Sent {
  readonly name: string
  readonly base64: string
}

/** The actions that answer with a file and change nothing. */
export type FileAction = {
  [A in ActionName]: ValueOf<A> extends Sent ? (InputOf<A> extends { requestId: string } ? never : A) : never
}[ActionName]

/** How getting a file stands. `notKept`: it came, and this device has no room for it. */
export type FileState =
  | { readonly at: 'idle' | 'asking' | 'unanswered' | 'notKept' }
  | { readonly at: 'kept'; readonly name: string }
  | { readonly at: 'refused'; readonly refusal: Said }

/** Asks for a file and keeps it on this device, always afresh. */
export function useFile<A extends FileAction>(action: A) {
  const [state, setState] = useState<FileState>({ at: 'idle' })
  const get = useCallback(
    async (input: InputOf<A>) => {
      setState({ at: 'asking' })
      setState(await fetched(action, input))
    },
    [action],
  )
  return { state, get }
}

async function fetched<A extends FileAction>(action: A, input: InputOf<A>): Promise<FileState> {
  try {
    const answer = await call(action, input)
    if (!answer.ok) return { at: 'refused', refusal: withWords(answer.refusal) }
    if (!isSent(answer.value)) throw new Unanswered(action)
    return await keep(answer.value)
  } catch (error) {
    if (error instanceof Unanswered) return { at: 'unanswered' }
    throw error
  }
}

/** The compiler cannot see that every action of `FileAction` answers so. */
const isSent = (value: unknown): value is Sent => typeof value === 'object' && value !== null && 'base64' in value

/** Keeps a file that an action has answered. */
export async function keep({ name, base64 }: Sent): Promise<FileState> {
  try {
    await saveFile({ name, content: base64 })
    return { at: 'kept', name }
  } catch {
    return { at: 'notKept' }
  }
}
