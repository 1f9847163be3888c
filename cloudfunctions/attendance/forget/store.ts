import type { PersonId } from '../../../types/domain/ids'
import { NAME_OF_THE_GONE } from '../../../types/domain/org'
import { type Db, is, to } from '../../_kernel/db'
import { readAll } from '../../_kernel/read-all'

/** What is kept of a person here: every stay, and every late entry and correction. 2 trips in one round. */
export async function allAttendanceOf(db: Db, personId: PersonId) {
  const [attendance, amendments] = await Promise.all([
    readAll(db, 'attendance', { personId }, [
      'title',
      'stationName',
      'checkedInAt',
      'checkedOutAt',
      'minutes',
      'state',
      'whereabouts',
      'corrections',
    ]),
    readAll(db, 'amendments', { personId }, [
      'kind',
      'title',
      'checkIn',
      'checkOut',
      'words',
      'was',
      'askedAt',
      'state',
    ]),
  ])
  return { attendance, amendments }
}

/** Hours stay, the name goes, and with it whether they were near; what was asked for goes with it, since the stay says what it came to. */
export async function forgetStays(db: Db, personId: PersonId): Promise<void> {
  await Promise.all([
    db.change(
      'attendance',
      { personId, name: is.not(NAME_OF_THE_GONE) },
      { name: to.set(NAME_OF_THE_GONE), whereabouts: to.remove() },
    ),
    db.remove('amendments', { personId }),
  ])
}
