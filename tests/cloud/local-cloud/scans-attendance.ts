import { plaqueQr } from '../../../types/domain/attendance'
import { MINUTE } from '../../../types/domain/time'
import type { ActionName, InputOf, ValueOf } from '../../../types/contracts/all'
import { DEMO, DEMO_PLACES } from '../../../tools/seed/demo'
import type { TestCloud } from '../../support/cloud'
import { request } from '../../support/district'

const { station } = DEMO_PLACES

type CallAs = <A extends ActionName>(person: keyof typeof DEMO, action: A, input: InputOf<A>) => Promise<ValueOf<A>>

/** A station's day: what hangs at its door, somebody without a phone, the plaque, a duty without a task, and another key. */
export async function keepAStation(cloud: TestCloud, call: CallAs): Promise<void> {
  const now = cloud.now()
  await call('gridWorker', 'attendance.keepStation', {
    stationId: station,
    change: { kind: 'asks', where: true },
    requestId: request(),
  })
  await call('gridWorker', 'attendance.stationCode', { stationId: station })
  const { shiftId } = await call('gridWorker', 'attendance.openDuty', {
    stationId: station,
    title: '站点值班',
    startsAt: now,
    endsAt: now + 120 * MINUTE,
    requestId: request(),
  })
  await call('volunteer', 'attendance.findShifts', { at: station })
  const place = { longitude: 117.9, latitude: 36.8 }
  await call('volunteer', 'attendance.checkIn', { shiftId, code: plaqueQr(station), place, requestId: request() })
  const { people } = await call('gridWorker', 'attendance.findPeople', { shiftId, text: DEMO.cadre.name })
  expect(people.map(({ personId }) => personId)).toContain(DEMO.cadre.personId)
  const helped = { shiftId, personId: DEMO.cadre.personId }
  await call('gridWorker', 'attendance.signFor', { ...helped, direction: 'in', requestId: request() })
  await call('gridWorker', 'attendance.revokeKey', { shiftId, seen: 1, requestId: request() })
  cloud.setClock(cloud.now() + 60 * MINUTE)
  await call('gridWorker', 'attendance.signFor', { ...helped, direction: 'out', requestId: request() })
  await call('community', 'attendance.shiftList', { shiftId })
  const word = { shiftId, personIds: [DEMO.cadre.personId], accept: true }
  await call('community', 'attendance.confirmStays', { ...word, requestId: request() })
}
