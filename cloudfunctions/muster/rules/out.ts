import type { PersonId } from '../../../types/domain/ids'
import type { Response } from '../../../types/domain/muster'
import type { MusterGridDoc } from '../../../types/documents/muster'

/** Is somebody who says so on the way to an order, or there? */
export const isOut = (state: Response | null | undefined): boolean => state === 'coming' || state === 'arrived'

/** Whoever is out on one of these orders is left alone by another, unless it asks for them too. */
export const outOn = (others: readonly Pick<MusterGridDoc, 'answers'>[], person: PersonId): boolean =>
  others.some(({ answers }) => isOut(answers[person]?.state))
