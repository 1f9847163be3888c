import { late as contracts } from '../../../types/contracts/attendance/late'
import { MINUTE } from '../../../types/domain/time'
import { correction, lateEntry } from '../amendments'
import { ENDS, qrAt, shift, STARTS, stay } from '../attendance'
import { TEST_KEYS } from '../secrets'
import { AUTHORITIES, IN, type MayOf } from './may'
import type { ScenesOf } from './scene'
import { COMMUNITY, GRID, PEOPLE, SIBLING, WORLD } from './world'

/** The evening after. */
const clock = ENDS + 400 * MINUTE
const caller = PEOPLE.volunteer._id
const worker = PEOPLE.worker._id
const shownAt = (at: number) => qrAt(at, {}, TEST_KEYS.STATION_KEY)

const open = { ...WORLD, shifts: [shift()] }
const here = { ...open, attendance: [stay()] }
const waiting = { ...open, amendments: [lateEntry()] }
const asked = { ...here, amendments: [correction()] }
const { checkedInAt } = contracts.settleAmendment.sample.seen

const ARRANGERS = { ...AUTHORITIES, branchSecretary: IN, gridWorker: IN }

export const LATE_MAY = {
  sendLate: 'registered',
  askCorrection: 'registered',
  myAmendments: 'registered',
  listAmendments: { at: COMMUNITY, roles: ARRANGERS, names: { to: ARRANGERS, of: [GRID, SIBLING] } },
  settleAmendment: { at: COMMUNITY, roles: ARRANGERS },
} satisfies Partial<MayOf<'attendance'>>

export const LATE_SCENES = {
  sendLate: [
    {
      clock,
      caller,
      documents: open,
      input: { code: shownAt(STARTS + 5 * MINUTE) },
      other: { code: shownAt(STARTS + 6 * MINUTE) },
    },
    {
      variant: 'of somebody whose check-in waits',
      clock,
      caller,
      documents: waiting,
      input: { direction: 'out', code: shownAt(ENDS) },
      other: { direction: 'out', code: shownAt(ENDS - 5 * MINUTE) },
    },
  ],
  askCorrection: { clock, caller, documents: here, other: { words: '别的话' } },
  myAmendments: { clock, caller, documents: waiting },
  listAmendments: { clock, caller: worker, documents: { ...asked, ...waiting } },
  settleAmendment: [
    { clock, caller: worker, documents: waiting, other: { outcome: { is: 'decline', reason: '没见到人' } } },
    {
      variant: 'a correction',
      clock,
      caller: worker,
      documents: asked,
      input: { kind: 'correction', seen: { checkedInAt, checkedOutAt: STARTS + 180 * MINUTE } },
      other: { kind: 'correction', outcome: { is: 'decline', reason: '没见到人' } },
    },
  ],
} satisfies Partial<ScenesOf<'attendance'>>
