import type { Instant } from '../../types/domain/time'
import type { Db } from '../_kernel/db'
import { type NewNotice, noticeDocs } from './rules/notice'
import { insertNotices } from './store'

/**
 * Tells people something, in the app, and as a subscribe message where they allowed one (`template`).
 *
 * Call it after the change that it tells of, and again whenever that change answers a repeated request: a key is written once, so the
 * second call does nothing, and a process that died between the change and the notice is made good by the client's retry.
 * The key names the fact, never the request or the moment: `withdrawn:<taskId>`, `offered:<taskId>:<personId>`, `tomorrow:<taskId>:<day>`.
 *
 * Audience: `{ personIds }` for people you know by id (any number; 200 a document), `{ scope, roles }` for whoever holds a role in a
 * place: one document for a whole grid, street or district. Nobody in the audience writes nothing. Whom a notice does not concern any
 * more by the time it is due must not be in it: write reminders from a sweep the day before, not when the task is published.
 * @param now the call's own; `dueAt` before it means now
 * @returns after 1 trip, however many notices (0 for none; one more each for every 100 documents); 3 when some were there
 */
export const notify = (db: Db, now: Instant, notices: readonly NewNotice[]): Promise<void> =>
  insertNotices(
    db,
    notices.flatMap((notice) => noticeDocs(notice, now)),
  )
