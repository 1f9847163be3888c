import type { NoticeDoc } from '../../types/documents/notices'
import type { Db } from '../_kernel/db'
import { insertMissing } from '../_kernel/insert-missing'

/** More than a hundred large audiences would not fit one request. */
const NOTICES_A_WRITE = 100

/** Writes what is not there yet, 100 a trip; what is there stays as it is. */
export async function insertNotices(db: Db, notices: readonly NoticeDoc[]): Promise<void> {
  for (let at = 0; at < notices.length; at += NOTICES_A_WRITE)
    await insertMissing(db, 'notices', notices.slice(at, at + NOTICES_A_WRITE))
}
