import { REFUSALS, type Refusal, type RefusalCode } from '../../types/domain/refusals'

/** An action's success. */
export const done = <V>(value: V): { readonly ok: true; readonly value: V } => ({ ok: true, value })

/** An action's refusal: a value, not an exception. `detail` holds numbers and times only, never personal data. */
export const refuse = <C extends RefusalCode>(
  code: C,
  detail?: Refusal['detail'],
): { readonly ok: false; readonly refusal: Refusal<C> } => ({
  ok: false,
  refusal: { code, retry: REFUSALS[code].retry, ...(detail ? { detail } : {}) },
})
