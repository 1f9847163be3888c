import type { PersonId } from '../../../types/domain/ids'
import type { NoticeCreditsDoc } from '../../../types/documents/notices'
import type { Call } from '../../_kernel/action'
import { type Db, is, to } from '../../_kernel/db'
import { LOG_REQUEST, logEntry, remember } from '../../_kernel/once'

export const loadCredits = (db: Db, id: PersonId) => db.get('noticeCredits', id)

type Changed = Pick<NoticeCreditsDoc, 'left' | 'quietUntil' | 'reach'>

/** The first answers of a person; false when there are some already. */
export const insertCredits = (call: Call, credits: Changed) =>
  call.db.insert('noticeCredits', {
    _id: call.account.personId,
    ...credits,
    log: [logEntry(call, 'grantCredits')],
  })

/** Saves what was decided, if the credits still are what was decided on; 0 also when this request did it already. */
export const saveCredits = (call: Call, before: NoticeCreditsDoc, { left, quietUntil, reach }: Changed) =>
  call.db.change(
    'noticeCredits',
    {
      _id: before._id,
      left: is.exactly(before.left),
      reach: is.exactly(before.reach),
      [LOG_REQUEST]: is.not(call.request.id),
    },
    { left: to.set(left), quietUntil: to.set(quietUntil), reach: to.set(reach), ...remember(call, 'grantCredits') },
  )
