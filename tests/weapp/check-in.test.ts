import type { AttendanceDoc } from '../../types/documents/attendance'
import type { TaskDoc } from '../../types/documents/tasks'
import { STARTS } from '../support/attendance'
import type { TestCloud } from '../support/cloud'
import { openid, personId } from '../support/district'
import { screenNow } from '../support/station'
import { Phone } from '../support/weapp'
import { OUR_TASK, resetScene, startScene } from '../support/weapp-scene'

let cloud: TestCloud
let phone: Phone
beforeAll(async () => {
  cloud = await startScene()
})
beforeEach(async () => {
  await resetScene(cloud)
  cloud.setClock(STARTS)
  phone = new Phone({ cloud, openid: openid('volunteer') })
  await phone.open('pages/tabs/scan/index')
})
afterEach(() => phone.close())
afterAll(() => cloud.close())

const stays = async () =>
  (await cloud.database.find('attendance', {
    filter: { personId: personId('volunteer') },
  })) as unknown as AttendanceDoc[]

test('a volunteer scans the station’s screen, is in, and two hours later out, with the minutes', async () => {
  phone.willScan((await screenNow(cloud)).qr)
  await phone.tap('扫一扫')
  await phone.seePage('pages/attendance/check-in/index')
  expect(phone.asked('scanCode')).toEqual([{ onlyFromCamera: true, scanType: ['qrCode'] }])
  await phone.tap('签到 08:00')
  await phone.see('签到好了')
  expect(await stays()).toMatchObject([{ _id: `${OUR_TASK}:p0volunteer`, state: 'in', minutes: null }])
  expect(phone.asked('vibrateShort')).toHaveLength(1)
  // Signing in says yes to the place that the branch had offered.
  const [task] = (await cloud.database.find('tasks', { filter: { _id: OUR_TASK } })) as unknown as TaskDoc[]
  expect(task?.people[personId('volunteer')]?.state).toBe('coming')

  await phone.tap('好，去忙了')
  await phone.seePage('pages/tabs/home/index')
  await phone.see('您正在：陪 3 位老人去复查')

  cloud.setClock(STARTS + 2 * 3_600_000 + 30_000)
  await phone.tap('扫码')
  await phone.see('您在忙「陪 3 位老人去复查」')
  phone.willScan((await screenNow(cloud)).qr)
  await phone.tap('扫码签退')
  await phone.tap('签退 10:0')
  await phone.see('签退好了')
  await phone.see('这次 2 小时')
  expect(await stays()).toMatchObject([{ state: 'out', minutes: 120 }])
})

test('eight digits read off the screen do the same as the camera', async () => {
  await phone.open('pages/attendance/check-in/index', { shiftId: OUR_TASK })
  await phone.tap('扫不出来？输屏幕上的 8 位数')
  await phone.type('屏幕上的 8 位数', (await screenNow(cloud)).digits)
  await phone.tap('签到')
  await phone.see('签到好了')
  expect(await stays()).toMatchObject([{ state: 'in' }])
})

test('a photograph of the screen, two minutes later, is refused in words that say what to do', async () => {
  const { qr } = await screenNow(cloud)
  phone.willScan(qr)
  await phone.tap('扫一扫')
  await phone.seePage('pages/attendance/check-in/index')
  cloud.setClock(STARTS + 120_000)
  phone.willScan(qr)
  await phone.tap('签到 08:0')
  await phone.see('这个码过期了，请再扫一次新码。')
  expect(await stays()).toEqual([])
})

test('a code of something else is told apart without asking the cloud; closing the scanner changes nothing', async () => {
  const before = phone.asked('cloud.callFunction').length
  phone.willScan('https://example.com/')
  await phone.tap('扫一扫')
  await phone.see('这不是站点的签到码，请扫站点屏幕。')
  phone.willScan('GVR.12345678')
  await phone.tap('扫一扫')
  await phone.see('这是换东西的码，请给店员扫。')
  await phone.tap('扫一扫')
  expect(phone.front.route).toBe('pages/tabs/scan/index')
  expect(phone.asked('cloud.callFunction')).toHaveLength(before)
})
