import type { DEMO } from '../../tools/seed/demo'
import type { ActionName, InputOf, ValueOf } from '../../types/contracts/all'
import { request } from './district'

type Call = <A extends ActionName>(person: keyof typeof DEMO, action: A, input: InputOf<A>) => Promise<ValueOf<A>>

/** The ledger in a whole district: everybody may look, and an auditor takes a part of each kind. */
export async function playLedger(call: Call): Promise<void> {
  await call('volunteer', 'points.verify', {})
  await call('volunteer', 'points.heads', {})
  for (const cursor of ['b56', 'h0', 'ap'])
    await call('district', 'points.exportLedger', { cursor, requestId: request() })
}
