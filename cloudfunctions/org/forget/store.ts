import type { GridCode, OpenId, PersonId } from '../../../types/domain/ids'
import { NAME_OF_THE_GONE } from '../../../types/domain/org'
import type { MembershipDoc } from '../../../types/documents/org'
import { type Db, is, path, to } from '../../_kernel/db'

/** Every grid that a membership tells of. */
const gridsIn = ({ gridId, moves }: MembershipDoc): GridCode[] => [
  ...new Set([gridId, ...moves.flatMap(({ from, to: there }) => (from ? [from, there] : [there]))]),
]

/** Every grid somebody lives or has lived in, as long as they are enrolled. */
export async function gridsOfLife(db: Db, personId: PersonId): Promise<GridCode[]> {
  const membership = await db.get('memberships', personId)
  return membership ? gridsIn(membership) : []
}

/** Frees the person's post and blanks their name where the grid's changes say it. */
async function forgetInGrid(db: Db, gridId: GridCode, personId: PersonId, name: string): Promise<void> {
  const holder = path('holders', personId)
  await db.change('grids', { _id: gridId, [holder]: is.not(null) }, { [holder]: to.remove() })
  const grid = await db.get('grids', gridId)
  if (!grid?.postChanges.some(({ personName }) => personName === name)) return
  const blank = grid.postChanges.map((one) =>
    one.personName === name ? { ...one, personName: NAME_OF_THE_GONE } : one,
  )
  await db.change('grids', { _id: gridId, postChanges: is.exactly(grid.postChanges) }, { postChanges: to.set(blank) })
}

/** Posts are free, nobody is enrolled, and the person has neither name, number nor address; any number of times. */
export async function forgetPerson(db: Db, personId: PersonId): Promise<void> {
  const [membership, person] = await Promise.all([db.get('memberships', personId), db.get('people', personId)])
  if (membership && person) {
    await Promise.all(gridsIn(membership).map((grid) => forgetInGrid(db, grid, personId, membership.name)))
  }
  await db.remove('memberships', { _id: personId })
  await db.change(
    'people',
    { _id: personId },
    {
      name: to.set(NAME_OF_THE_GONE),
      occupation: to.set('resident'),
      unitId: to.set(null),
      seniorRank: to.set(false),
      partyMember: to.set(false),
      phone: to.set(null),
      phoneKey: to.set(`-${personId}`),
      address: to.set(null),
      residence: to.set('unknown'),
      log: to.set([]),
    },
  )
}

/** Who signed in as this person signs in as nobody. */
export const forgetAccount = (db: Db, openId: OpenId) => db.remove('accounts', { _id: openId })
