import * as fc from 'fast-check'
import { windowAt } from '../../../../types/domain/attendance'
import { decideCorrection } from '../../../../cloudfunctions/attendance/rules/amendment/correction'
import { decideLate } from '../../../../cloudfunctions/attendance/rules/amendment/late'
import { decideSettlement, waitingEnds } from '../../../../cloudfunctions/attendance/rules/amendment/settle'
import { lateStay, minutesBy } from '../../../../cloudfunctions/attendance/rules/amendment/stay-by'
import { pointsForMinutes } from '../../../../cloudfunctions/points/rules/award'
import { minutesUntil } from '../../../../cloudfunctions/attendance/rules/stay'
import type { RequestId, ShiftId } from '../../../../types/domain/ids'
import { MINUTE } from '../../../../types/domain/time'
import type { AmendmentDoc } from '../../../../types/documents/amendments'
import type { AttendanceDoc } from '../../../../types/documents/attendance'
import { MASTER, OTHER_SHIFT, SHIFT, shift, shownAt, STARTS, stay } from '../../../support/attendance'
import { times } from '../../../support/long'

const ME = 'p00000001'
const SHIFTS = [SHIFT, OTHER_SHIFT] as const
const SETTLER = { personId: 'p00000006', name: '周敏', rank: 2 } as const

/** What one person does at two shifts of the same morning: live at the first, and with kept codes, their own or a friend's, at both. */
class World {
  now = STARTS + 60 * MINUTE
  requests = 0
  readonly faults: string[] = []
  keyVersion = 1
  readonly endedKeys: { version: number; at: Date }[] = []
  readonly stays = new Map<ShiftId, AttendanceDoc>()
  readonly amendments = new Map<string, AmendmentDoc>()
  /** What the reference says each stay counts. */
  readonly counted = new Map<ShiftId, number | null>()

  known() {
    return { stays: [...this.stays.values()], amendments: [...this.amendments.values()] }
  }
  entry(act: string) {
    const requestId = `request-of-the-model-${(this.requests += 1)}` as RequestId
    return { requestId, digest: 'd', act, by: ME, at: new Date(this.now) } as const
  }
  covered(at: number) {
    return [...this.stays.values()].some(
      ({ checkedInAt, checkedOutAt, endsAt }) => checkedInAt.getTime() <= at && at < (checkedOutAt ?? endsAt).getTime(),
    )
  }

  liveIn() {
    if (this.stays.has(SHIFT) || this.covered(this.now) || this.now >= shift().endsAt.getTime()) return
    this.stays.set(SHIFT, stay({ checkedInAt: new Date(this.now) }))
    this.counted.set(SHIFT, null)
  }
  liveOut() {
    const there = this.stays.get(SHIFT)
    if (there?.state !== 'in') return
    const minutes = minutesUntil(there, this.now)
    this.stays.set(SHIFT, { ...there, state: 'out', checkedOutAt: new Date(this.now), minutes })
    this.counted.set(SHIFT, minutes)
  }
  /** Whoever looks after the shifts voids every code so far. */
  revoke() {
    this.endedKeys.push({ version: this.keyVersion, at: new Date(this.now) })
    this.keyVersion += 1
  }
  /** By the reference a code speaks for a window if its key was not void when the window began. */
  speaks(version: number, at: number) {
    const ended = this.endedKeys.find((one) => one.version === version)
    return version === this.keyVersion || (ended !== undefined && at < ended.at.getTime())
  }
  /** @param version of the key that the code was made with: the screen's, a lost tablet's, or none that there is yet */
  late(shiftId: ShiftId, direction: 'in' | 'out', minute: number, version: number) {
    const at = STARTS + minute * MINUTE
    if (at > this.now) return
    const { keyVersion, endedKeys } = this
    const decided = decideLate(shift({ _id: shiftId, keyVersion, endedKeys }), this.known(), {
      direction,
      code: { window: windowAt(at), digits: shownAt(at, { _id: shiftId, keyVersion: version }) },
      caller: { personId: ME, name: '李秀英' },
      needs: 1,
      master: MASTER,
      now: this.now,
      entry: this.entry('sendLate'),
    })
    const forged = decided === 'lateForged' || decided === 'lateRevoked'
    if (forged === this.speaks(version, at)) this.faults.push('a voided key was believed, or a good one was not')
    if (typeof decided !== 'string') this.amendments.set(decided._id, decided)
  }
  ask(shiftId: ShiftId, from: number, until: number) {
    const wanted = { checkedInAt: STARTS + from * MINUTE, checkedOutAt: STARTS + until * MINUTE, words: '记错了' }
    const by = { needs: 1 as const, now: this.now, entry: this.entry('askCorrection') }
    const decided = decideCorrection(this.stays.get(shiftId) ?? null, this.known(), wanted, by)
    if (typeof decided !== 'string') this.amendments.set(decided._id, decided)
  }
  settle(shiftId: ShiftId, kind: 'late' | 'correction', confirm: boolean) {
    const doc = this.amendments.get(`${shiftId}:${ME}:${kind}`)
    if (!doc) return
    // Whoever asks never settles, whatever they are.
    const own = { ...SETTLER, personId: ME, rank: 4 } as const
    const decision = { confirm, reason: null, seen: waitingEnds(doc), now: this.now }
    if (decideSettlement(doc, this.known(), own, decision) !== 'ownAmendment') this.faults.push('settled their own')
    const decided = decideSettlement(doc, this.known(), SETTLER, decision)
    if (typeof decided === 'string') return
    this.amendments.set(doc._id, { ...decided, state: 'settled' })
    if (decided.state === 'applying') this.apply(shiftId, decided)
  }
  /** What the store's conditional changes do. */
  apply(shiftId: ShiftId, doc: AmendmentDoc) {
    const there = this.stays.get(shiftId)
    const { checkIn, checkOut } = doc
    if (doc.kind === 'late' && !there) {
      const fresh = lateStay(doc, pointsForMinutes)
      if (!fresh) return
      this.stays.set(shiftId, fresh)
      this.counted.set(
        shiftId,
        checkOut ? minutesUntil({ ...fresh, checkedInAt: fresh.checkedInAt }, checkOut.at.getTime()) : null,
      )
    } else if (there && checkOut?.state === 'confirmed') {
      const minutes = minutesBy(doc.kind === 'late' ? { ...doc, checkIn: null } : doc, there.checkedInAt)
      const from = doc.kind === 'correction' && checkIn ? checkIn.at : there.checkedInAt
      const { checkedInAt, checkedOutAt } = there
      const was = {
        key: doc.key,
        checkedInAt,
        checkedOutAt,
        minutes: there.minutes,
        by: SETTLER,
        at: new Date(this.now),
      }
      const corrections = doc.kind === 'correction' ? [...there.corrections, was] : there.corrections
      this.stays.set(shiftId, {
        ...there,
        state: 'out',
        checkedInAt: from,
        checkedOutAt: checkOut.at,
        minutes,
        corrections,
      })
      this.counted.set(shiftId, minutesUntil({ checkedInAt: from, endsAt: there.endsAt }, checkOut.at.getTime()))
    }
  }

  check() {
    const stays = [...this.stays.values()].sort((a, b) => a.checkedInAt.getTime() - b.checkedInAt.getTime())
    const fault = (holds: boolean, what: string) => holds || this.faults.push(what)
    for (const { shiftId, minutes, checkedInAt, checkedOutAt, corrections } of stays) {
      fault(minutes === this.counted.get(shiftId), 'minutes that nobody agreed to')
      fault(!checkedOutAt || checkedOutAt >= checkedInAt, 'left before they came')
      fault(corrections.length <= 3, 'corrected too often')
    }
    const [first, second] = stays
    if (first && second) fault((first.checkedOutAt ?? first.endsAt) <= second.checkedInAt, 'in two places at once')
    return this.faults
  }
}

const shiftOf = fc.constantFrom(...SHIFTS)
const minute = fc.integer({ min: -35, max: 225 })
const step = fc.oneof(
  fc.record({ does: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ does: fc.constantFrom('liveIn' as const, 'liveOut' as const, 'revoke' as const) }),
  fc.record({
    does: fc.constant('late' as const),
    at: shiftOf,
    direction: fc.constantFrom('in' as const, 'out' as const),
    minute,
    version: fc.constantFrom(1, 1, 1, 2, 3),
  }),
  fc.record({
    does: fc.constant('ask' as const),
    at: shiftOf,
    from: minute,
    length: fc.integer({ min: -5, max: 120 }),
  }),
  fc.record({
    does: fc.constant('settle' as const),
    at: shiftOf,
    kind: fc.constantFrom('late' as const, 'correction' as const),
    confirm: fc.constantFrom(true, true, true, false),
  }),
)

test('whatever is signed live, sent late, asked for and settled: minutes are those agreed to, and nobody is in two places at once', () => {
  const seen = { late: 0, corrected: 0 }
  fc.assert(
    fc.property(fc.array(step, { minLength: 16, maxLength: 40 }), (steps) => {
      const world = new World()
      for (const one of steps) {
        if (one.does === 'pass') world.now += one.minutes * MINUTE
        else if (one.does === 'late') world.late(one.at, one.direction, one.minute, one.version)
        else if (one.does === 'ask') world.ask(one.at, one.from, one.from + one.length)
        else if (one.does === 'settle') world.settle(one.at, one.kind, one.confirm)
        else world[one.does]()
        expect(world.check()).toEqual([])
      }
      const stays = [...world.stays.values()]
      seen.late += stays.filter(({ proof, minutes }) => proof === 'late' && minutes !== null).length
      seen.corrected += stays.filter(({ corrections }) => corrections.length > 0).length
    }),
    { numRuns: times(300, 20_000) },
  )
  // A model that never gets that far would hold anything.
  expect(seen.late).toBeGreaterThan(5)
  expect(seen.corrected).toBeGreaterThan(2)
})
