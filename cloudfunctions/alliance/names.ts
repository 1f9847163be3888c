import type { PersonId } from '../../types/domain/ids'
import { namesOf } from '../org/public'
import type { Db } from '../_kernel/db'

/** Whoever stood at a till and has since been deleted. */
const GONE = '已离开的店员'

/** Looks up who stood at the tills; 1 trip, none for nobody. @returns how a till is answered */
export async function tillsNamed(db: Db, ids: readonly (PersonId | null)[]) {
  const names = await namesOf(
    db,
    ids.flatMap((id) => id ?? []),
  )
  return (personId: PersonId | null) => (personId === null ? null : { personId, name: names.get(personId) ?? GONE })
}
