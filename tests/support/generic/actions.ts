import { CONTRACTS, type ActionName } from '../../../types/contracts/all'
import type { Contract } from '../../../types/contracts/contract'

export interface Listed {
  readonly action: ActionName
  readonly contract: Contract
}

/** Every action with its contract: what is added tomorrow is in it tomorrow. */
export const ACTIONS: readonly Listed[] = Object.entries(CONTRACTS).flatMap(([context, contracts]) =>
  Object.entries(contracts as Readonly<Record<string, Contract>>).map(([verb, contract]) => ({
    // The two tables that it is read from are the ones that the type is made of.
    action: `${context}.${verb}` as ActionName,
    contract,
  })),
)

/** An action that changes something carries a `requestId`. */
export const isWrite = ({ contract }: Listed): boolean => 'requestId' in contract.input.shape

/** @throws naming the action that has none */
export function contractOf(action: ActionName): Contract {
  const found = ACTIONS.find((listed) => listed.action === action)
  if (!found) throw new Error(`no contract for ${action}`)
  return found.contract
}
