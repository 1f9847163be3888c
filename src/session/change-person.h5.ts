import { forgetAnswers } from '@/cloud/CloudProvider'
import { forgetIntents } from '@/cloud/intents'
import { ulid } from 'ulid'
import { enterAs, leave, type Registrant } from '@/cloud/people'
import { forgetKept } from '@/lib/forgetting'
import { start } from '@/lib/routes'
import { chosenView } from './view'

/** Nothing of the last person may be seen by the next. */
function forget(): void {
  forgetAnswers()
  forgetIntents()
  forgetKept()
  chosenView.write(undefined)
}

export async function become(person: Pick<Registrant, 'openid'>): Promise<void> {
  await enterAs(person)
  forget()
  start('/pages/tabs/home/index')
}

/** Becomes somebody whom WeChat knows and we do not: an openid that nobody has had yet. */
export const becomeNew = (): Promise<void> => become({ openid: `oNew${ulid()}` })

export function signOut(): void {
  leave()
  forget()
  start('/pages/start/index')
}
