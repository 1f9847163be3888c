import { REFUSALS, type Refusal, type RefusalCode } from '../../types/domain/refusals'

/** What a person reads when something was refused. A code that this version does not know yet still gets a sentence. */
export function said(code: RefusalCode): string {
  const known: Partial<Record<string, { says: string }>> = REFUSALS
  return known[code]?.says ?? '现在办不了，请稍后再试。'
}

/** A refusal as a page shows it. */
export interface Said<C extends RefusalCode = RefusalCode> extends Refusal<C> {
  readonly says: string
}

export const withWords = <C extends RefusalCode>(refusal: Refusal<C>): Said<C> => ({
  ...refusal,
  says: said(refusal.code),
})
