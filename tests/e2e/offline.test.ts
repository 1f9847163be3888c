import { DEMO, DEMO_PLACES } from '../../tools/seed/demo'
import type { AmendmentDoc } from '../../types/documents/amendments'
import type { AttendanceDoc } from '../../types/documents/attendance'
import { MINUTE } from '../../types/domain/time'
import { DESK, type Device, enter, type OwnPhone, ownPhone, pick, TABLET, type Visitor } from '../support/browser'
import type { TestCloud } from '../support/cloud'
import { request } from '../support/district'
import { MORNING, startDistrict } from '../support/whole-district'

jest.setTimeout(300_000)

const TITLE = '陪 3 位老人去复查'
const HOUR = 60 * MINUTE

let cloud: TestCloud
const visitors: Visitor[] = []
let phone: OwnPhone | undefined

beforeEach(async () => {
  cloud = await startDistrict()
})
afterEach(async () => {
  await Promise.all(
    visitors
      .splice(0)
      .map((visitor, index) => visitor.close(`dist/tests/e2e/offline-${index}.png`).catch(() => undefined)),
  )
  phone?.remove()
  await cloud.close()
})

const entering = async (name: string, device?: Device): Promise<Visitor> => {
  const visitor = await enter(cloud, name, device)
  visitors.push(visitor)
  return visitor
}

const must = <V>(answer: { ok: true; value: V } | { ok: false; refusal: { code: string } }): V => {
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

/** This morning's task, on which the volunteer has a place. */
async function publish(): Promise<void> {
  const { taskIds } = must(
    await cloud.call(DEMO.community.openId, 'tasks.publishList', {
      communityId: DEMO_PLACES.community,
      month: '2026-11',
      gridIds: [DEMO_PLACES.grid],
      claimUntil: MORNING + 10 * MINUTE,
      tasks: [
        {
          title: TITLE,
          kind: 'specialCare',
          place: '区医院门诊楼',
          stationId: DEMO_PLACES.station,
          stationName: '凤鸣社区党群服务站点',
          startsAt: MORNING + 20 * MINUTE,
          endsAt: MORNING + 200 * MINUTE,
          places: 4,
        },
      ],
      requestId: request(),
    }),
  )
  const [taskId] = taskIds
  if (!taskId) throw new Error('nothing was published')
  must(await cloud.call(DEMO.volunteer.openId, 'tasks.join', { taskId, source: 'free', requestId: request() }))
}

/** Time passes in the cloud and on the station's screen. */
async function pass(minutes: number, station: Visitor): Promise<void> {
  cloud.setClock(cloud.now() + minutes * MINUTE)
  await station.page.clock.setSystemTime(cloud.now())
  await station.page.reload()
  await station.see('用微信扫一扫，签到或签退')
}

const entries = async () =>
  (await cloud.database.find('amendments', { filter: {} })) as unknown as readonly AmendmentDoc[]
const mine = async () =>
  (await cloud.database.find('attendance', {
    filter: { personId: DEMO.volunteer.personId, title: TITLE, proof: 'late' },
  })) as unknown as readonly AttendanceDoc[]

/** Films the station's screen and scans it, with no network at all. */
async function scanWithout(app: Visitor, station: Visitor, verb: string): Promise<void> {
  await app.pointCameraAt(station.page.locator('.station-plate'))
  await app.see('没连上，什么都没丢')
  await app.tap('扫码')
  await app.press(/^扫/)
  await app.press(new RegExp(`^${verb} \\d`))
  await app.see('没有网，已记下')
  await app.see('联网后自动补传')
}

/** How the queue lies in the browser: sealed, under a key that cannot be read out, and nowhere in plain words. */
const keptIn = (app: Visitor) =>
  app.page.evaluate(async () => {
    const answer = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve) => asked.addEventListener('success', () => resolve(asked.result)))
    const database = await answer(indexedDB.open('vault'))
    const table = database.transaction('kept').objectStore('kept')
    const [key, queue] = await Promise.all([
      answer<unknown>(table.get('key')),
      answer<unknown>(table.get('vault.late')),
    ])
    const sealed =
      typeof queue === 'object' && queue !== null && 'sealed' in queue && queue.sealed instanceof ArrayBuffer
    const extractable = !(key instanceof CryptoKey) || key.extractable
    return { sealed, extractable, plain: Object.values(window.localStorage).join().includes('GVS.') }
  })

test.each([
  ['right', 0],
  ['an hour ahead', HOUR],
])(
  'a whole shift in aeroplane mode, the app closed in between, on a phone whose clock is %s',
  async (_title, clockIsWrongBy) => {
    await publish()
    const station = await entering(DEMO.gridWorker.name, TABLET)
    await station.press('打开签到码')
    await station.see('用微信扫一扫，签到或签退')
    phone = ownPhone(cloud, clockIsWrongBy)
    let app = await phone.open()
    await pick(app, DEMO.volunteer.name)
    await app.see('扫码')
    await app.close('dist/tests/e2e/offline-a.png')

    // Aeroplane mode: nothing is known of anybody, and the code is kept.
    phone.network('down')
    app = await phone.open()
    const came = cloud.now()
    await scanWithout(app, station, '签到')
    expect(await entries()).toEqual([])
    expect(await keptIn(app)).toEqual({ sealed: true, extractable: false, plain: false })
    await app.close('dist/tests/e2e/offline-b.png')
    // Two hours later, the app opened anew, still without network.
    await pass(120, station)
    app = await phone.open()
    const left = cloud.now()
    await scanWithout(app, station, '签退')
    await app.press('看待补传')
    await app.see('在这部手机里')

    // Home again: both are sent, once, at their windows' times, and wait.
    cloud.setClock(cloud.now() + 300 * MINUTE)
    phone.network('up')
    await app.page.reload()
    await app.see(/补传.+签到 · .+签退/)
    const [entry, ...more] = await entries()
    expect(more).toEqual([])
    expect(entry?.state).toBe('pending')
    const near = (at: Date | undefined, then: number) => Math.abs((at?.getTime() ?? 0) - then) < 2 * MINUTE
    expect(near(entry?.checkIn?.at, came)).toBe(true)
    expect(near(entry?.checkOut?.at, left)).toBe(true)
    expect(await mine()).toEqual([])

    // The community says by name that they were there; then the minutes count.
    const worker = await entering(DEMO.community.name, DESK)
    await worker.page.goto(`${cloud.url}/#/pages/attendance/settle/index?scope=${DEMO_PLACES.community}`)
    await worker.see(DEMO.volunteer.name)
    await worker.press(/补传算上$/)
    await worker.see('定好了，本人会看到')
    const [stay] = await mine()
    expect(stay?.minutes).toBeGreaterThanOrEqual(90)
    await app.page.reload()
    await app.see('算上了')
    visitors.push(app)
  },
)
