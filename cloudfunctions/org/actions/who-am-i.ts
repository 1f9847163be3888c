import { openAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'

/** Who WeChat says is calling and what they may do where; one trip, the account read. */
export const whoAmI = openAction('org.whoAmI', async (_input, { account }) => {
  if (!account) return done({ registered: false as const })
  return done({
    registered: true as const,
    personId: account.personId,
    name: account.name,
    suspended: account.state === 'suspended',
    roles: [...account.roles],
  })
})
