import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { whatWasServed } from '../what-was-served'

/** What a certificate over a period would say now. 2 trips in two rounds; 3 when a street issues it. */
export const preview = action('records.preview', async (days, { db, account, now }) => {
  const served = await whatWasServed(db, account.personId, days, now)
  if (typeof served === 'string') return refuse(served)
  return done({ holderName: account.name, ...served.says, kinds: [...served.says.kinds] })
})
