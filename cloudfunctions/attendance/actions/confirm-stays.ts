import { attendanceId, isDuty, type PersonId } from '../../../types/domain/ids'
import type { AttendanceDoc, Named, ShiftDoc } from '../../../types/documents/attendance'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { decideOnce, recall } from '../../_kernel/once'
import { notify } from '../../notices/public'
import { type AwardBasis, awardBasis, foresee, type PointsFor } from '../../points/public'
import { awardDuty } from '../award-duty'
import { saveVerdict, staysByIds } from '../keeping/store'
import { type Verdict, verdictOn, whyNotConfirm } from '../rules/confirm'
import { loadShift, loadStay } from '../store'

type Decided = AttendanceDoc & Verdict

/** Why the batch cannot be decided, judged on all of it before any of it is written; what this request has decided already is fine. */
function whyNot(call: Call, people: readonly PersonId[], stays: readonly AttendanceDoc[]) {
  if (stays.length < new Set(people).size) return 'notFound'
  const memories = new Set(stays.map((stay) => recall(stay.log, call)))
  if (memories.has('reused')) return 'requestReused'
  if (memories.has('done')) return null
  return stays.map((stay) => whyNotConfirm(stay, call.account.personId)).find((why) => why !== null) ?? null
}

/** Writes the word into one stay; null when somebody else has said theirs first. */
async function decideStay(
  call: Call,
  stay: AttendanceDoc,
  accept: boolean,
  pointsFor: PointsFor,
): Promise<Decided | 'busy' | null> {
  const by: Named = { personId: call.account.personId, name: call.account.name }
  let decided = stay
  const outcome = await decideOnce(call, stay, {
    decide: (current) => {
      const word = { accept, now: call.now, pointsFor }
      const verdict = whyNotConfirm(current, by.personId) ?? verdictOn(current, word)
      if (typeof verdict !== 'string') decided = { ...current, ...verdict }
      return verdict
    },
    save: (current, verdict) => saveVerdict(call, current, by, verdict),
    read: async () => {
      const current = await loadStay(call.db, stay.shiftId, stay.personId)
      if (current) decided = current
      return current
    },
  })
  if (outcome === 'done') return decided as Decided
  return outcome === 'busy' ? 'busy' : null
}

/** What points are foreseen on; of a task's shift they are its acceptance's to give. */
const basisOf = ({ db }: Call, { _id }: ShiftDoc, stays: readonly AttendanceDoc[]): Promise<AwardBasis> =>
  isDuty(_id)
    ? awardBasis(
        db,
        stays.map(({ personId }) => personId),
      )
    : Promise.resolve({ rules: [], tails: new Map() })

/** What follows from the word, each part once however often it is asked for: points and record of a duty, and a notice to whom it says no. */
async function follow(
  call: Call,
  shift: ShiftDoc,
  decided: readonly Decided[],
  basis: AwardBasis,
): Promise<'done' | 'busy'> {
  if ((await awardDuty(call, decided, call.account, basis)) === 'busy') return 'busy'
  const rejected = decided.filter(({ standing }) => standing === 'rejected')
  await notify(
    call.db,
    call.now,
    rejected.map(({ _id, personId }) => ({
      key: `rejected:${_id}`,
      kind: 'general',
      audience: { personIds: [personId] },
      scope: shift.communityId,
      title: '有一次签到没有确认',
      text: `「${shift.title}」的签到，负责人没有确认，不记时长。有出入可以在服务记录里申请更正。`,
      page: 'pages/attendance/mine/index',
    })),
  )
  return 'done'
}

/**
 * The word of the person in charge on stays that wait for it, on record (mechanisms 26, 35). Of a duty it awards the points: each stay
 * fixes its own, then they are posted under the stay's name (shape 6). 5 trips and one a stay; of a duty 2 for its record and 3 more when there are points.
 */
export const confirmStays = loadingAction(
  'attendance.confirmStays',
  ({ shiftId, personIds }, db) =>
    Promise.all([
      loadShift(db, shiftId),
      staysByIds(
        db,
        personIds.map((person) => attendanceId(shiftId, person)),
      ),
    ]),
  async ({ shiftId, personIds, accept }, call, [shift, stays]) => {
    if (!shift) return refuse('notFound')
    const why = whyNot(call, personIds, stays)
    if (why) return refuse(why)
    const recorded = await onRecord(call, { act: 'confirmStays', target: shiftId, scope: shift.communityId })
    if (recorded !== 'done') return refuse(recorded)
    const basis = await basisOf(call, shift, stays)
    const pointsFor = foresee(basis, 'stationDuty', shift.startsAt)
    const outcomes = await Promise.all(stays.map((stay) => decideStay(call, stay, accept, pointsFor)))
    if (outcomes.includes('busy')) return refuse('busy')
    const decided = outcomes.filter((one): one is Decided => one !== null && one !== 'busy')
    if ((await follow(call, shift, decided, basis)) === 'busy') return refuse('busy')
    return done({ confirmed: decided.length, points: decided.reduce((sum, { points }) => sum + (points ?? 0), 0) })
  },
)
