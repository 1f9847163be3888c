import { attendanceId } from '../../../types/domain/ids'
import { ENDS, OTHER_SHIFT, SHIFT, stay, STARTS } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId } from '../../support/district'

const me = personId('volunteer')
const yesterday = 24 * 3_600_000

let cloud: TestCloud
afterEach(() => cloud.close())

/** home shows what attendance answers. */
const openStay = async () => {
  const answer = await cloud.call(openid('volunteer'), 'home.open', { view: 'volunteer' })
  return answer.ok && answer.value.state === 'active' ? answer.value.openStay : undefined
}

test('I am signed in where I can still sign out, and not where that is over', async () => {
  const forgotten = stay({
    _id: attendanceId(OTHER_SHIFT, me),
    shiftId: OTHER_SHIFT,
    personId: me,
    checkedInAt: new Date(STARTS - yesterday),
    endsAt: new Date(ENDS - yesterday),
  })
  const today = stay({ _id: attendanceId(SHIFT, me), personId: me })
  cloud = await startTestCloud({ documents: { ...DISTRICT_DOCUMENTS, attendance: [forgotten, today] }, clock: STARTS })
  expect(await openStay()).toMatchObject({ shiftId: SHIFT })
  cloud.setClock(ENDS + 119 * 60_000)
  expect(await openStay()).toMatchObject({ shiftId: SHIFT })
  cloud.setClock(ENDS + 120 * 60_000)
  expect(await openStay()).toBeNull()
})
