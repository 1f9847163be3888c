import type { AccountDoc } from '../../types/documents/org'
import type { Call } from '../_kernel/action'
import { decideOnce } from '../_kernel/once'
import { changeAccount } from './members/store'
import { accountOfPerson } from './store'

/** An account with the memory of the requests that changed it. */
export const remembering = (account: AccountDoc) => ({ ...account, log: account.log ?? [] })

/**
 * Changes an account's roles or state, once, on the condition that they are as they were read; in force with the person's next call.
 * The act is on record by then.
 * @returns the account as it is now, or why it is not
 */
export async function changeAccountOnce(
  call: Call,
  account: AccountDoc,
  act: string,
  change: (account: AccountDoc) => Pick<AccountDoc, 'roles' | 'state'>,
): Promise<Pick<AccountDoc, 'roles' | 'state'> | 'notFound' | 'requestReused' | 'busy'> {
  let now: Pick<AccountDoc, 'roles' | 'state'> = account
  const outcome = await decideOnce(call, remembering(account), {
    decide: (current) => (now = change(current)),
    save: (current, next) => changeAccount(call, current, next, act),
    read: async () => {
      const current = await accountOfPerson(call.db, account.personId)
      if (current) now = current
      return current && remembering(current)
    },
  })
  return outcome === 'done' ? now : outcome
}
