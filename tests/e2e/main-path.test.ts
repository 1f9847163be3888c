import { findFault } from '../../cloudfunctions/points/rules/chain'
import { DEMO, DEMO_PLACES, type DemoPerson } from '../../tools/seed/demo'
import { MINUTE } from '../../types/domain/time'
import type { PostingDoc } from '../../types/documents/points'
import { DESK, type Device, enter, TABLET, type Visitor } from '../support/browser'
import type { TestCloud } from '../support/cloud'
import { startDistrict } from '../support/whole-district'

jest.setTimeout(300_000)

/** A Tuesday morning on which 凤鸣社区 has not yet asked for anything. */
const TITLE = '陪 3 位老人去复查'

let cloud: TestCloud
const visitors: Visitor[] = []

beforeAll(async () => {
  cloud = await startDistrict()
})
afterAll(async () => {
  await Promise.all(visitors.map((visitor, index) => visitor.close(`dist/tests/e2e/${index}.png`)))
  await cloud.close()
})

const entering = async (person: DemoPerson, device?: Device): Promise<Visitor> => {
  const visitor = await enter(cloud, person.name, device)
  visitors.push(visitor)
  return visitor
}

/** Time passes everywhere: in the cloud, and on every device. */
async function pass(minutes: number): Promise<void> {
  cloud.setClock(cloud.now() + minutes * MINUTE)
  await Promise.all(visitors.map(({ page }) => page.clock.setSystemTime(cloud.now())))
}

const balanceOf = async (person: DemoPerson): Promise<number> => {
  const answer = await cloud.call(person.openId, 'points.mine', {})
  return answer.ok ? answer.value.balance : Number.NaN
}

test('one month of the grid: published, claimed, served, accepted, and turned into eggs', async () => {
  const before = await balanceOf(DEMO.volunteer)

  // The community publishes its list.
  const worker = await entering(DEMO.community, DESK)
  await worker.press('去发清单')
  await worker.press('加第一项')
  await worker.page.getByLabel('要大家做什么').fill(TITLE)
  await worker.page.getByLabel('哪一天').fill('2026-11-24')
  await worker.page.getByLabel('从', { exact: true }).fill('09:00')
  await worker.page.getByLabel('到', { exact: true }).fill('11:30')
  await worker.press('放进清单')
  await worker.page.getByLabel('认领截止').fill('2026-11-24')
  await worker.page.getByLabel('几点').fill('10:00')
  await worker.press(/^发给 \d+ 个网格$/)
  await worker.see('发出去了')
  await worker.press('看清单')

  // The branch claims, and sends a cadre and a volunteer.
  const secretary = await entering(DEMO.branchSecretary)
  await secretary.press('去认领')
  await secretary.press('认领')
  await secretary.press(/^认领 \d+ 个位子$/)
  await secretary.press(/^派 \d+ 人上岗$/)
  for (const person of [DEMO.cadre, DEMO.volunteer]) {
    await secretary.page.getByLabel('找人：姓名或拼音').fill(person.name)
    await secretary.tap(person.name)
  }
  await secretary.press('派 2 人上岗')

  // Both say yes.
  const cadre = await entering(DEMO.cadre)
  await cadre.press('去回话')
  await cadre.press('答应去')
  const volunteer = await entering(DEMO.volunteer)
  await volunteer.press('去回话')
  await volunteer.press('答应去')
  await volunteer.see('去签到')

  // The grid worker opens the station's screen; the volunteer's camera films it.
  const station = await entering(DEMO.gridWorker, TABLET)
  await station.press('打开签到码')
  await station.see('用微信扫一扫，签到或签退')
  await volunteer.pointCameraAt(station.page.locator('.station-plate'))
  await volunteer.press('去签到')
  await volunteer.press(/^扫码签到/)
  await volunteer.see('签到好了')
  await volunteer.press('好，去忙了')

  // The cadre's camera does not help: eight digits, typed.
  const digits = (await station.page.locator('.digits').innerText()).replace(/\D/g, '')
  await cadre.press('去签到')
  await cadre.press('扫不出来？输屏幕上的 8 位数')
  await cadre.page.getByLabel('屏幕上的 8 位数', { exact: true }).fill(digits)
  await cadre.press('签到')
  await cadre.see('签到好了')

  // Two hours later both sign out; a code more than a minute old is refused on the way.
  const stale = station.page.locator('.station-plate')
  await volunteer.pointCameraAt(stale)
  await pass(135)
  await volunteer.page.reload()
  await volunteer.press('去签退')
  await volunteer.press(/^扫码签退/)
  await volunteer.see(/这个码过期了/)
  await station.page.reload()
  await station.see('秀英')
  await volunteer.pointCameraAt(station.page.locator('.station-plate'))
  await volunteer.press(/^再扫一次/)
  await volunteer.see('签退好了')

  const digits2 = (await station.page.locator('.digits').innerText()).replace(/\D/g, '')
  await cadre.press('好，去忙了')
  await cadre.page.reload()
  await cadre.press('去签退')
  await cadre.press('扫不出来？输屏幕上的 8 位数')
  await cadre.page.getByLabel('屏幕上的 8 位数', { exact: true }).fill(digits2)
  await cadre.press('签退')
  await cadre.see('签退好了')

  // The community accepts; points are there.
  await worker.page.reload()
  await worker.tap(TITLE)
  await worker.press('验收，给 2 人记积分')
  await worker.see('2 人办完了，都对就点验收')
  await worker.press('验收，给 2 人记积分')
  await worker.see('记好了')
  const earned = (await balanceOf(DEMO.volunteer)) - before
  expect(earned).toBe(20)

  // The volunteer picks a reward and shows a code; the till's camera films the phone.
  await volunteer.press('好，回家了')
  await volunteer.tap('积分')
  await volunteer.see(TITLE)
  await volunteer.press('去兑换')
  await volunteer.press(/惠民超市·/)
  await volunteer.press(/^亮码，用 \d+ 分$/)
  await volunteer.see('扫不出来，就报这 8 位数')

  const merchant = await entering(DEMO.merchant)
  await merchant.pointCameraAt(volunteer.page.locator('.code-card'))
  await merchant.press('扫顾客的码')
  await merchant.see('先把东西给顾客，再点下面')
  await merchant.press(/^东西给了，收 \d+ 分$/)
  await merchant.see(/^收 \d+ 分$/)
  await merchant.press('接着扫')
  await merchant.see(/这个码已经收过了/)

  // What the volunteer reads, what the ledger says and what the till counts are one.
  const postings = (await cloud.database.find('postings', {
    filter: { account: DEMO.volunteer.personId },
    sort: { seq: 1 },
  })) as unknown as PostingDoc[]
  expect(findFault(postings)).toBeNull()
  const [last] = postings.slice(-1)
  expect(last).toMatchObject({ kind: 'redemption', counterAccount: DEMO_PLACES.merchant })
  expect(await balanceOf(DEMO.volunteer)).toBe(last?.balanceAfter)
  expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([])
})
