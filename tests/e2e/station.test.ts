import { DEMO, DEMO_PLACES } from '../../tools/seed/demo'
import { MINUTE } from '../../types/domain/time'
import type { AttendanceDoc } from '../../types/documents/attendance'
import { type Device, enter, PHONE, TABLET, type Visitor } from '../support/browser'
import type { TestCloud } from '../support/cloud'
import { request } from '../support/district'
import { startDistrict } from '../support/whole-district'

jest.setTimeout(240_000)

/** A Tuesday morning. */

let cloud: TestCloud
const visitors: Visitor[] = []
beforeAll(async () => {
  cloud = await startDistrict()
})
afterAll(async () => {
  await Promise.all(visitors.map((visitor, index) => visitor.close(`dist/tests/e2e/station-${index}.png`)))
  await cloud.close()
})

const entering = async (name: string, device: Device = PHONE) => {
  const visitor = await enter(cloud, name, device)
  visitors.push(visitor)
  return visitor
}
const goTo = ({ page }: Visitor, path: string) => page.goto(`${cloud.url}/#/pages/attendance/${path}`)
const pass = async (minutes: number): Promise<void> => {
  cloud.setClock(cloud.now() + minutes * MINUTE)
  await Promise.all(visitors.map(({ page }) => page.clock.setSystemTime(cloud.now())))
}
const digitsOn = async ({ page }: Visitor) => (await page.locator('.digits').innerText()).replace(/\D/g, '')

test('a duty: the screen goes on without network and reloaded; somebody of seventy is signed in by the helper', async () => {
  // The grid worker opens a duty, and its screen on a tablet.
  const worker = await entering(DEMO.gridWorker.name)
  await goTo(worker, `duty/index?stationId=${DEMO_PLACES.station}`)
  await worker.press('开这一场')
  await worker.see('还没有人来')
  const [shift] = (await cloud.database.find('shifts', { filter: { title: '站点值班' } })) as { _id: `w${string}` }[]
  if (!shift) throw new Error('no duty was opened')
  const tablet = await entering(DEMO.gridWorker.name, TABLET)
  await goTo(tablet, `station/index?shiftId=${shift._id}`)
  await tablet.see('网络正常')
  await pass(20)

  // The network goes, the tablet is started again: the code is the one that the server takes.
  await tablet.page.route('**/call/**', (route) => route.abort())
  await tablet.page.reload()
  await tablet.see('网断了，码还能用')
  await tablet.see('谁在忙，有网了再看')
  const typed = { shiftId: shift._id, code: await digitsOn(tablet), requestId: request() }
  expect(await cloud.call(DEMO.cadre.openId, 'attendance.checkIn', typed)).toMatchObject({ ok: true })

  // 李秀英 left her phone at home.
  await worker.press('帮人签')
  await worker.page.getByLabel('姓名、拼音、首字母').filter({ visible: true }).fill(DEMO.volunteer.name)
  await worker.tap(DEMO.volunteer.name)
  await worker.press('是本人，签到')
  await worker.see(/签到好了/)

  // The network is back: who is in, by given name.
  await tablet.page.unroute('**/call/**')
  await tablet.page.reload()
  await tablet.see('网络正常')
  await tablet.see('秀英')
  await tablet.see('建国')

  const stays = (await cloud.database.find('attendance', {
    filter: { shiftId: shift._id },
  })) as unknown as AttendanceDoc[]
  expect(stays.find(({ personId }) => personId === DEMO.volunteer.personId)).toMatchObject({
    proof: 'helper',
    helpedIn: { name: DEMO.gridWorker.name },
  })
  expect(worker.complaints).toEqual([])
})
