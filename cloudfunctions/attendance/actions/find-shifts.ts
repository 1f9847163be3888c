import type { ParsedOf } from '../../../types/contracts/all'
import { attendanceId, type ShiftId, type StationId } from '../../../types/domain/ids'
import { permit } from '../../../types/domain/refusals'
import { DAY, dayOf, type Instant, startOfDay } from '../../../types/domain/time'
import type { AttendanceDoc, ShiftDoc } from '../../../types/documents/attendance'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import type { Db } from '../../_kernel/db'
import { stationById } from '../../org/public'
import { shiftsAt, staysByIds } from '../keeping/store'
import { whyNotOpen } from '../rules/check-in'
import { isLongOver } from '../rules/stay'
import { loadShift } from '../store'

const isStation = (at: ParsedOf<'attendance.findShifts'>['at']): at is StationId => at.startsWith('s')

/** The station's shifts that one can still sign in to or out of today, also those that began yesterday evening. */
async function atStation(db: Db, stationId: StationId, now: Instant) {
  const today = startOfDay(dayOf(now))
  const [station, shifts] = await Promise.all([
    stationById(db, stationId),
    shiftsAt(db, stationId, today - DAY, today + DAY),
  ])
  return station && { station, name: station.name, shifts: shifts.filter((shift) => !isLongOver(shift, now)) }
}

async function theShift(db: Db, shiftId: ShiftId) {
  const shift = await loadShift(db, shiftId)
  return shift && { station: null, name: shift.stationName, shifts: [shift] }
}

function shown(shift: ShiftDoc, stay: AttendanceDoc | undefined, now: Instant) {
  return {
    shiftId: shift._id,
    title: shift.title,
    startsAt: shift.startsAt.getTime(),
    endsAt: shift.endsAt.getTime(),
    open: permit(whyNotOpen(shift, now)),
    mine: stay
      ? {
          state: stay.state,
          standing: stay.standing,
          checkedInAt: stay.checkedInAt.getTime(),
          checkedOutAt: stay.checkedOutAt?.getTime() ?? null,
          minutes: stay.minutes,
        }
      : null,
  }
}

/** What a locator leads to (mechanism 26): a station's shifts of today or one shift, with how the caller stands there. 4 trips in 3 rounds. */
export const findShifts = action('attendance.findShifts', async ({ at }, { db, account, now }) => {
  const found = isStation(at) ? await atStation(db, at, now) : await theShift(db, at)
  if (!found) return refuse('notFound')
  const ids = found.shifts.map(({ _id }) => attendanceId(_id, account.personId))
  const [only] = found.shifts
  const [stays, station] = await Promise.all([
    ids.length > 0 ? staysByIds(db, ids) : [],
    found.station ?? (only ? stationById(db, only.stationId) : null),
  ])
  return done({
    now,
    stationName: found.name,
    asksWhere: station?.asksWhere ?? false,
    address: station?.address ?? null,
    phone: station?.phone ?? null,
    shifts: found.shifts.map((shift) =>
      shown(
        shift,
        stays.find(({ shiftId }) => shiftId === shift._id),
        now,
      ),
    ),
  })
})
