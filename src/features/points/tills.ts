import { isMerchantId } from '@/lib/codes'
import { useMe } from '@/session/session'
import { chosenTill } from '@/session/till'
import type { MerchantId } from '../../../types/domain/ids'

/** A shop whose till I stand at. */
export interface Till {
  readonly merchantId: MerchantId
  readonly name: string
}

/** My tills, and the one I am at: the one chosen last, or else the first. Undefined while it is not known who I am. */
export function useTills(): { readonly tills: readonly Till[]; readonly here: Till | undefined } | undefined {
  const me = useMe()
  const chosen = chosenTill.use()
  if (!me) return undefined
  const tills = me.roles.flatMap(({ role, scope, scopeName }) =>
    role === 'merchant' && isMerchantId(scope) ? [{ merchantId: scope, name: scopeName }] : [],
  )
  return { tills, here: tills.find(({ merchantId }) => merchantId === chosen) ?? tills[0] }
}
