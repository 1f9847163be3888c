import type { AttendanceDoc, Named, ShiftDoc } from '../../../types/documents/attendance'
import type { MembershipDoc } from '../../../types/documents/org'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { logEntry, recall } from '../../_kernel/once'
import { notify } from '../../notices/public'
import { loadMembership } from '../../org/public'
import { helpOf } from '../helping'
import { newStay, whyNotOpen } from '../rules/check-in'
import { leaving } from '../rules/check-out'
import { isLongOver } from '../rules/stay'
import { endStay, insertStay, loadShift, loadStay } from '../store'

/** A stay changes under one's hands at most as often as the timer and the person in charge together can do it. */
const LOOKS = 4

interface Helping {
  readonly shift: ShiftDoc
  readonly member: MembershipDoc
  readonly by: Named
  /** A helper who looks after no shift is believed once the person in charge has confirmed it. */
  readonly proof: 'live' | 'pending'
}

const receipt = ({ checkedInAt, checkedOutAt, minutes, standing }: AttendanceDoc) => ({
  checkedInAt: checkedInAt.getTime(),
  checkedOutAt: checkedOutAt?.getTime() ?? null,
  minutes,
  standing,
})

async function signIn(call: Call, { shift, member, by, proof }: Helping, there: AttendanceDoc | null) {
  const memory = there ? recall(there.log, call) : 'new'
  if (there && memory === 'done') return there
  if (memory === 'reused') return 'requestReused'
  if (there) return there.state === 'in' ? 'alreadyIn' : 'alreadyOut'
  const why = whyNotOpen(shift, call.now)
  if (why) return why
  const person = { personId: member._id, name: member.name }
  const standing = proof === 'live' ? 'live' : 'pending'
  const arrival = { person, proof: 'helper', standing, helpedIn: by, device: null, now: call.now } as const
  const stay = newStay(shift, { ...arrival, entry: logEntry(call, 'checkIn') })
  if (await insertStay(call.db, stay)) return stay
  return 'busy'
}

async function signOut(call: Call, { shift, by, proof }: Helping, there: AttendanceDoc | null) {
  const memory = there ? recall(there.log, call) : 'new'
  if (there && memory === 'done') return there
  if (memory === 'reused') return 'requestReused'
  if (!there) return 'notIn'
  if (isLongOver(shift, call.now)) return 'shiftOver'
  if (there.state === 'out') return 'alreadyOut'
  const end = leaving(there, call.now, proof, by)
  return (await endStay(call, there, end)) > 0 ? { ...there, ...end, state: 'out' as const } : 'busy'
}

/** The person learns who signed them in or out, and what to do when it is not so. */
const tell = (call: Call, { shift, member, by }: Helping, verb: '签到' | '签退') =>
  notify(call.db, call.now, [
    {
      key: `helped:${verb === '签到' ? 'in' : 'out'}:${shift._id}:${member._id}`,
      kind: 'general',
      audience: { personIds: [member._id] },
      scope: shift.communityId,
      title: `${by.name}帮您${verb}了`,
      text: `${shift.stationName}「${shift.title}」。不是您本人的话，可以在服务记录里申请更正。`,
      page: 'pages/attendance/mine/index',
    },
  ])

/**
 * Signs a person without a phone in or out (mechanism 26). Both names stay on the record, the person is told and may object.
 * 5 trips; one more for a helper who holds no role there.
 */
export const signFor = loadingAction(
  'attendance.signFor',
  ({ shiftId, personId }, db) => Promise.all([loadShift(db, shiftId), loadMembership(db, personId)]),
  async ({ shiftId, personId, direction }, call, [shift, member]) => {
    if (!shift) return refuse('notFound')
    const help = await helpOf(call, shift)
    if (!help) return refuse('notAllowed')
    if (personId === call.account.personId) return refuse('ownStay')
    const known = member?.state === 'active' && member.gridId.startsWith(shift.communityId)
    if (!known) return refuse('notInGrid')
    const by = { personId: call.account.personId, name: call.account.name }
    const helping: Helping = { shift, member, by, proof: help === 'keeper' ? 'live' : 'pending' }
    for (let look = 0; look < LOOKS; look += 1) {
      const there = await loadStay(call.db, shiftId, personId)
      const stay = await (direction === 'in' ? signIn : signOut)(call, helping, there)
      if (stay === 'busy') continue
      if (typeof stay === 'string') return refuse(stay)
      await tell(call, helping, direction === 'in' ? '签到' : '签退')
      return done(receipt(stay))
    }
    return refuse('busy')
  },
)
