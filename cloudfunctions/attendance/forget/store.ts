import type { PersonId } from '../../../types/domain/ids'
import { NAME_OF_THE_GONE } from '../../../types/domain/org'
import { type Db, is, to } from '../../_kernel/db'
import { readAll } from '../../_kernel/read-all'

/** Every stay of a person. */
export const allStaysOf = (db: Db, personId: PersonId) =>
  readAll(db, 'attendance', { personId }, ['title', 'stationName', 'checkedInAt', 'checkedOutAt', 'minutes', 'state'])

/** Hours stay, the name goes. */
export const forgetStays = (db: Db, personId: PersonId) =>
  db.change('attendance', { personId, name: is.not(NAME_OF_THE_GONE) }, { name: to.set(NAME_OF_THE_GONE) })
