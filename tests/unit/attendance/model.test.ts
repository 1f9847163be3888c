import * as fc from 'fast-check'
import { decideCheckIn } from '../../../cloudfunctions/attendance/rules/check-in'
import { readAttempt } from '../../../cloudfunctions/attendance/rules/attempt'
import { decideCheckOut, leaving } from '../../../cloudfunctions/attendance/rules/check-out'
import { verdictOn, whyNotConfirm } from '../../../cloudfunctions/attendance/rules/confirm'
import { minutesServed, minutesUntil } from '../../../cloudfunctions/attendance/rules/stay'
import type { AttendanceDoc } from '../../../types/documents/attendance'
import { plaqueQr } from '../../../types/domain/attendance'
import { attempt, ENDS, qrAt, shift, STARTS } from '../../support/attendance'
import { times } from '../../support/long'

const MINUTE = 60_000
const HELPER = { personId: 'p2', name: '孙玉兰' } as const

/** What the rules should come to, told in five facts. */
interface Model {
  readonly cameAt: number | null
  readonly leftAt: number | null
  readonly closed: boolean
  readonly doubted: boolean
  readonly rejected: boolean
}
const NOBODY: Model = { cameAt: null, leftAt: null, closed: false, doubted: false, rejected: false }

type Step = 'scanIn' | 'plaqueIn' | 'scanOut' | 'plaqueOut' | 'helperOut' | 'timer' | 'yes' | 'no'
const STEPS: readonly Step[] = ['scanIn', 'plaqueIn', 'scanOut', 'plaqueOut', 'helperOut', 'timer', 'yes', 'no']

/** The world by the rules: what is stored after a step. */
function real(stored: AttendanceDoc | null, step: Step, now: number): AttendanceDoc | null {
  const code = step.startsWith('plaque') ? plaqueQr('s370306003001-01') : qrAt(now)
  const wish = attempt({ now, code })
  if (step === 'scanIn' || step === 'plaqueIn') {
    const decided = decideCheckIn(shift(), wish)
    return stored ?? (typeof decided === 'string' ? null : decided)
  }
  if (!stored) return null
  if (step === 'scanOut' || step === 'plaqueOut') {
    const read = readAttempt(wish)
    const end = typeof read === 'string' ? read : decideCheckOut(stored, read, wish)
    return typeof end === 'string' ? stored : { ...stored, ...end, state: 'out' }
  }
  if (step === 'helperOut') {
    const late = now >= ENDS + 120 * MINUTE || stored.state === 'out'
    return late ? stored : { ...stored, ...leaving(stored, now, 'live', HELPER), state: 'out' }
  }
  if (step === 'timer') {
    if (stored.state !== 'in' || now < ENDS) return stored
    const counted = {
      pending: null,
      rejected: 0,
      live: minutesUntil(stored, now),
      confirmed: minutesUntil(stored, now),
    }
    return { ...stored, state: 'closed', checkedOutAt: stored.endsAt, minutes: counted[stored.standing] }
  }
  if (whyNotConfirm(stored, 'p3')) return stored
  return { ...stored, ...verdictOn(stored, { accept: step === 'yes', now, pointsFor: (minutes) => minutes }) }
}

/** The same in the model's words. */
function told(model: Model, step: Step, now: number): Model {
  const { cameAt, leftAt, closed, doubted } = model
  if (step === 'scanIn' || step === 'plaqueIn') {
    const open = now >= STARTS - 30 * MINUTE && now < ENDS
    return cameAt === null && open ? { ...model, cameAt: now, doubted: step === 'plaqueIn' } : model
  }
  if (cameAt === null) return model
  if (step === 'timer') return leftAt === null && now >= ENDS ? { ...model, leftAt: ENDS, closed: true } : model
  if (step === 'yes' || step === 'no') return doubted ? { ...model, doubted: false, rejected: step === 'no' } : model
  if (now >= ENDS + 120 * MINUTE || (leftAt !== null && !closed)) return model
  const fresh = step === 'plaqueOut' && !closed && !model.rejected
  return { ...model, leftAt: now, closed: false, doubted: doubted || fresh }
}

/** What a person has by the model, at some later time. */
function countOf({ cameAt, leftAt, doubted, rejected }: Model, now: number): number | 'stillIn' | 'pending' {
  if (rejected || cameAt === null) return 0
  if (doubted) return 'pending'
  if (leftAt === null && now < ENDS) return 'stillIn'
  const minutes = Math.floor((Math.min(leftAt ?? ENDS, ENDS) - cameAt) / MINUTE)
  return minutes < 5 ? 0 : minutes
}

test('whatever happens to a stay, in whatever order, it counts what the model says, and never grows after its end', () => {
  const step = fc.record({ what: fc.constantFrom(...STEPS), later: fc.integer({ min: 0, max: 60 * MINUTE }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      let now = STARTS - 45 * MINUTE
      let stored: AttendanceDoc | null = null
      let model = NOBODY
      for (const { what, later } of steps) {
        now += later
        stored = real(stored, what, now)
        model = told(model, what, now)
        expect(stored === null).toBe(model.cameAt === null)
        if (!stored) continue
        expect(minutesServed(stored, now)).toBe(countOf(model, now))
        expect(stored.minutes === null || stored.minutes <= 240).toBe(true)
        expect(stored.state).toBe(model.leftAt === null ? 'in' : model.closed ? 'closed' : 'out')
      }
    }),
    { numRuns: times(2000, 10_000) },
  )
})
