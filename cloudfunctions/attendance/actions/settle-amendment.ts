import type { AmendmentDoc } from '../../../types/documents/amendments'
import type { Call } from '../../_kernel/action'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { recall } from '../../_kernel/once'
import { notify } from '../../notices/public'
import { applyAmendment } from '../late/apply'
import { settlementNotice } from '../late/notice'
import { aroundOf, loadAmendment, saveAmendment } from '../late/store'
import { rankAt } from '../rules/amendment/rank'
import { type Decision, decideSettlement } from '../rules/amendment/settle'
import { minutesBy } from '../rules/amendment/stay-by'
import type { Stay } from '../store'

/** The person sends their other end, or somebody else settles, at the same moment. */
const TRIES = 4

/** Applies what was settled, tells the person, and answers what the stay counts. Any number of times. */
async function finish(call: Call, doc: AmendmentDoc, stay: Stay | null) {
  const { db, now } = call
  if (doc.state === 'applying') await applyAmendment(call, doc, stay)
  // The person has asked for more meanwhile: that they were answered, the first call has told them.
  if (doc.state !== 'pending') await notify(db, now, [settlementNotice(doc)])
  const since = doc.kind === 'late' ? (stay?.checkedInAt ?? null) : null
  const confirmed = doc.checkIn?.state === 'confirmed' || doc.checkOut?.state === 'confirmed'
  return done({ minutes: confirmed ? minutesBy(doc, since) : null })
}

/**
 * Yes or no to a late entry or a correction, by name and on record (mechanism 26). Nobody settles their own; of somebody in charge, one
 * level up does. The yes is one conditional change; then the stay follows, and the timer finishes what broke off in between (shape 6).
 * 10 trips for a yes, 12 when a service record is put right too, 5 more when it awards a duty (ADR 0120), 8 for a no. A correction changes no
 * points: those that are posted are adjusted in the ledger, with a second approver of its own.
 */
export const settleAmendment = loadingAction(
  'attendance.settleAmendment',
  ({ shiftId, personId, kind }, db) => loadAmendment(db, shiftId, personId, kind),
  async ({ shiftId, personId, kind, seen, outcome }, call, loaded) => {
    const { db, account, now } = call
    const decision: Decision = {
      confirm: outcome.is === 'confirm',
      reason: outcome.is === 'decline' ? outcome.reason : null,
      seen,
      now,
    }
    let doc = loaded
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (!doc) return refuse('notFound')
      const memory = recall(doc.log, call)
      if (memory === 'reused') return refuse('requestReused')
      const known = await aroundOf(db, personId, doc.startsAt)
      const stay = known.stays.find((one) => one.shiftId === shiftId) ?? null
      if (memory === 'done') return finish(call, doc, stay)
      const settler = { personId: account.personId, name: account.name, rank: rankAt(account.roles, doc.communityId) }
      const decided = decideSettlement(doc, known, settler, decision)
      if (typeof decided === 'string') return refuse(decided)
      const act = kind === 'late' ? 'settleLate' : 'settleCorrection'
      const recorded = await onRecord(call, { act, target: personId, scope: doc.communityId })
      if (recorded !== 'done') return refuse(recorded)
      if ((await saveAmendment(call, doc, decided, 'settle')) > 0) return finish(call, decided, stay)
      doc = await loadAmendment(db, shiftId, personId, kind)
    }
    return refuse('busy')
  },
)
