import { useQuery } from '@tanstack/react-query'
import { session } from './session.h5'
import type { Role } from '../../types/domain/org'
import { Unanswered } from './transport'

/** Somebody whom the browser can be tried as. Only the local cloud knows such a list. */
export interface Registrant {
  readonly openid: string
  readonly name: string
  readonly roles: readonly { readonly role: Role; readonly scopeName: string }[]
}

const SHOWN = 20

/** People with a role (any when undefined) whose name or place contains the text; those of the demonstration come first. */
export function usePeople(role: Role | undefined, text: string) {
  return useQuery({
    queryKey: ['people', role, text],
    queryFn: async (): Promise<readonly Registrant[]> => {
      const query = new URLSearchParams({ role: role ?? '', q: text, limit: String(SHOWN) })
      const found: unknown = await ask(`/local/people?${query.toString()}`)
      return Array.isArray(found) ? found : []
    },
  })
}

/** Becomes that person, until somebody else is picked. */
export async function enterAs(person: Pick<Registrant, 'openid'>): Promise<void> {
  const made = await ask('/local/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: person.openid }),
  })
  if (typeof made !== 'object' || made === null || !('session' in made) || typeof made.session !== 'string') {
    throw new Unanswered('session')
  }
  session.write(made.session)
}

/** Is nobody again. */
export const leave = (): void => session.write('')

/** Whether somebody has been picked before. */
export const useEntered = (): boolean => session.use() !== ''

async function ask(path: string, request?: RequestInit): Promise<unknown> {
  try {
    const answer = await fetch(path, request)
    if (answer.ok) return await answer.json()
  } catch (error) {
    throw new Unanswered(path, { cause: error })
  }
  throw new Unanswered(path)
}
