import type { Permit, RefusalCode } from '../../../types/domain/refusals'

/** A rule's reason, as the client reads it. */
export const permit = <C extends RefusalCode>(why: C | null): Permit<C> =>
  why === null ? { allowed: true } : { allowed: false, code: why }
