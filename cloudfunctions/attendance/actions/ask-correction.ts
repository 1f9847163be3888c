import type { AmendmentDoc } from '../../../types/documents/amendments'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { logEntry, recall } from '../../_kernel/once'
import { aroundOf, insertAmendment, saveAmendment } from '../late/store'
import { decideCorrection } from '../rules/amendment/correction'
import { rankAbove, rankAt } from '../rules/amendment/rank'
import { minutesBy } from '../rules/amendment/stay-by'
import { loadStay } from '../store'

/** Asked at once from two phones: more than this is a machine. */
const TRIES = 4

const receipt = (doc: AmendmentDoc) => done({ minutes: minutesBy(doc, null) ?? 0 })

/**
 * 更正: the caller asks for other times of their own stay, with words; nothing changes until somebody else has agreed.
 * 5 trips in four rounds; 3 more each time another change overtook it.
 */
export const askCorrection = action('attendance.askCorrection', async ({ shiftId, ...wanted }, call) => {
  const { db, account, now } = call
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stay = await loadStay(db, shiftId, account.personId)
    if (!stay) return refuse('notFound')
    const known = await aroundOf(db, account.personId, stay.startsAt)
    const before = known.amendments.find(({ _id }) => _id === `${stay._id}:correction`)
    const memory = before ? recall(before.log, call) : 'new'
    if (before && memory === 'done') return receipt(before)
    if (memory === 'reused') return refuse('requestReused')
    const decided = decideCorrection(stay, known, wanted, {
      needs: rankAbove(rankAt(account.roles, stay.communityId)),
      now,
      entry: logEntry(call, 'askCorrection'),
    })
    if (typeof decided === 'string') return refuse(decided)
    const saved = before
      ? (await saveAmendment(call, before, decided, 'askCorrection')) > 0
      : await insertAmendment(db, decided)
    if (saved) return receipt(decided)
  }
  return refuse('busy')
})
