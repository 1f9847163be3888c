import { tasks as contracts } from '../../../types/contracts/tasks'
import type { PersonId } from '../../../types/domain/ids'
import { permit } from '../../../types/domain/refusals'
import type { Instant } from '../../../types/domain/time'
import type { AccountDoc } from '../../../types/documents/org'
import type { TaskDoc } from '../../../types/documents/tasks'
import { authoriseOver } from '../../_kernel/authorise'
import { minutesServed, type Stay } from '../../attendance/public'
import { dueBy } from '../../records/public'
import { acceptanceOf, staysCounted } from '../actions/accept'
import { viewerOf } from '../actions/viewer-of'
import { mostMinutes, readyNow, whyNotSendBack } from '../rules/acceptance'
import { whyNotContact } from '../rules/contact'
import { whyNotEvidence } from '../rules/evidence'
import { whyNotNote } from '../rules/note'
import { maskedContact } from './contact'

/** A stay as the station recorded it, and what it would count for now. */
export function attendanceIn(stay: Stay, now: Instant) {
  const minutes = minutesServed(stay, now)
  return {
    state: stay.state,
    standing: stay.standing,
    checkedInAt: stay.checkedInAt.getTime(),
    checkedOutAt: stay.checkedOutAt?.getTime() ?? null,
    minutes: typeof minutes === 'number' ? minutes : null,
  }
}

/** What acceptance gave this person, once it is posted. */
export function acceptedOf({ acceptance }: TaskDoc, personId: PersonId) {
  const index = acceptance?.awards.findIndex((award) => award.personId === personId) ?? -1
  const award = acceptance?.awards[index]
  if (!acceptance || !award || index >= acceptance.posted) return null
  const { minutes, points, why, remark } = award
  return { minutes, points, why, remark }
}

/** Does this account accept what is done here? */
const acceptsFor = (task: TaskDoc, account: AccountDoc) =>
  authoriseOver(contracts.accept.who, account, () => task.communityId)

/** Whether is asked, not how much. */
const NOT_ASKED = () => 0

/** Could anybody be accepted now, with those who are not ready left for later? */
function whyNotAccept(task: TaskDoc, stays: readonly Stay[], now: number) {
  const decided = acceptanceOf(task, stays, now, NOT_ASKED, readyNow(staysCounted(stays, now)))
  if (typeof decided === 'string') return decided
  return task.state === 'accepted' && decided.awards.length === 0 ? 'alreadyAccepted' : null
}

/** Who came without a place, and who was signed by somebody else: for the eyes of whoever accepts. */
function lookedAtOf(task: TaskDoc, stays: readonly Stay[], now: Instant) {
  const counted = stays.filter(({ standing }) => standing !== 'rejected')
  return {
    walkIns: counted
      .filter(({ personId }) => !task.personIds.includes(personId))
      .map((stay) => {
        const minutes = minutesServed(stay, now)
        const { personId, name, standing } = stay
        return { personId, name, standing, minutes: typeof minutes === 'number' ? minutes : null }
      }),
    helped: counted
      .filter(({ helpedIn, helpedOut }) => helpedIn ?? helpedOut)
      .map(({ personId, helpedIn, helpedOut }) => ({
        personId,
        in: helpedIn?.name ?? null,
        out: helpedOut?.name ?? null,
      })),
  }
}

/** From whom to ask for to how far acceptance has come, as this account sees it. */
export async function doingOf(task: TaskDoc, stays: readonly Stay[], account: AccountDoc, now: number) {
  const viewer = viewerOf(account)
  const { sentBack, acceptance } = task
  const notAccepting = acceptsFor(task, account)
  const accepts = notAccepting === null
  const [due = null] = accepts ? await dueBy([task.endsAt.getTime()]) : []
  const masked = maskedContact(task)
  const served = stays.some(({ personId, standing }) => personId === viewer.personId && standing !== 'rejected')
  const seen = task.evidence.filter(({ by }) => accepts || by === viewer.personId)
  return {
    contact: masked && { ...masked, showable: permit(whyNotContact(task, viewer, accepts, now)) },
    sentBack: sentBack && { at: sentBack.at.getTime(), reason: sentBack.reason },
    acceptable: permit(notAccepting ?? whyNotAccept(task, stays, now)),
    sendable: permit(notAccepting ?? whyNotSendBack(task, now)),
    evidence: seen.length,
    evidenceAddable: permit(whyNotEvidence(task, viewer, served)),
    noteAddable: permit(whyNotNote(task, viewer.personId, now)),
    acceptance: {
      due,
      at: acceptance?.at.getTime() ?? null,
      rating: acceptance?.rating ?? null,
      remark: acceptance?.remark ?? null,
      mostMinutes: mostMinutes(task),
      ...(accepts ? lookedAtOf(task, stays, now) : { walkIns: [], helped: [] }),
    },
  }
}
