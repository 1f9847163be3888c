import type { Instant } from '../../types/domain/time'
import type { DeletionDoc } from '../../types/documents/privacy'
import type { Call } from '../_kernel/action'
import { forgetStays } from '../attendance/public'
import { forgetCandidate } from '../corps/public'
import { forgetSupport } from '../forces/public'
import { forgetApplicant } from '../merchants/public'
import { forgetAnswers, forgetReports } from '../muster/public'
import { forgetReader } from '../notices/public'
import { forgetAccount, forgetPerson, gridsOfLife } from '../org/public'
import { forgetPostings } from '../points/public'
import { forgetRecords } from '../records/public'
import { forgetEvidence, forgetNotes, freePlace, tasksStillOn } from '../tasks/public'
import { closeDeletion } from './store'

/** What a deletion does, in an order in which it may stop anywhere and begin again. */
export async function forget(
  { db, files }: Pick<Call, 'db' | 'files'>,
  deletion: DeletionDoc,
  now: Instant,
): Promise<void> {
  const { personId, _id: openId } = deletion
  const at = new Date(now)
  const [tasks, grids] = await Promise.all([tasksStillOn(db, personId, at), gridsOfLife(db, personId)])
  await Promise.all([
    ...tasks.map((task) => freePlace(db, task, personId, at)),
    forgetCandidate(db, personId),
    forgetStays(db, personId),
    forgetSupport(db, personId),
    forgetPostings(db, personId),
    forgetAnswers(db, personId, grids),
    forgetReports(db, files, personId),
    forgetReader(db, personId),
    forgetRecords(db, personId),
    forgetEvidence(db, files, personId),
    forgetNotes(db, personId),
    forgetApplicant(db, files, personId),
  ])
  await forgetPerson(db, personId)
  await forgetAccount(db, openId)
  await closeDeletion(db, deletion)
}
