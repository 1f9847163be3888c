import { KEEPERS } from '../../types/contracts/attendance/shared'
import { attendanceId } from '../../types/domain/ids'
import type { ShiftDoc } from '../../types/documents/attendance'
import type { Call } from '../_kernel/action'
import { authoriseOver } from '../_kernel/authorise'
import { staysByIds } from './keeping/store'

/** How somebody may act for others at a shift: as one who looks after it, or as one who has signed in there; null: not at all. */
export type Help = 'keeper' | 'helper' | null

/** @returns what the caller is at this shift; 1 trip for those who hold no role there */
export async function helpOf({ account, db }: Call, { _id, communityId }: ShiftDoc): Promise<Help> {
  const over = { roles: KEEPERS, over: () => communityId }
  if (authoriseOver(over, account, () => communityId) === null) return 'keeper'
  const [own] = await staysByIds(db, [attendanceId(_id, account.personId)])
  const here = own?.state === 'in' && (own.standing === 'live' || own.standing === 'confirmed')
  return here ? 'helper' : null
}
