import type { PersonId } from '../../../types/domain/ids'
import { NAME_OF_THE_GONE } from '../../../types/domain/org'
import { type Db, is, path, to } from '../../_kernel/db'
import { readAll } from '../../_kernel/read-all'

/** Every nomination of a person, open or closed. */
export const allNominationsOf = (db: Db, personId: PersonId) =>
  readAll(db, 'nominations', { personId }, ['branchId', 'recommendedBy', 'stoodAt', 'statement', 'state'])

/** Does the person lead a branch now? */
export const leadsABranch = async (db: Db, personId: PersonId): Promise<boolean> =>
  (await db.find('branches', { secretaryId: personId }, { limit: 1, fields: ['_id'] })).length > 0

/** A person leads one branch at a time, so they have led few. */
const BRANCHES_ONCE_LED = 100
const TERM_OF = path('terms', 'personId')

/** Nominations go; terms stay without the name. */
export async function forgetCandidate(db: Db, personId: PersonId): Promise<void> {
  const [led] = await Promise.all([
    db.find('branches', { [TERM_OF]: personId }, { limit: BRANCHES_ONCE_LED, fields: ['_id', 'terms'] }),
    db.remove('nominations', { personId }),
  ])
  await Promise.all(
    led.map(({ _id, terms }) =>
      db.change(
        'branches',
        { _id, terms: is.exactly(terms) },
        {
          terms: to.set(terms.map((term) => (term.personId === personId ? { ...term, name: NAME_OF_THE_GONE } : term))),
        },
      ),
    ),
  )
}
