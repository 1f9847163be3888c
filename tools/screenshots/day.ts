import { TABLET } from '../../tests/support/browser'
import type { TestCloud } from '../../tests/support/cloud'
import { screenNow } from '../../tests/support/station'
import { MINUTE } from '../../types/domain/time'
import { DEMO, DEMO_PLACES } from '../seed/demo'
import { DARK, DESK_SHARP, elderly, keep, requestId, showing, sure } from './camera'

/** A Saturday shortly after eight, with people already at the station. */
export const MORNING = Date.parse('2026-11-28T07:40:00+08:00')
const at = (text: string) => Date.parse(`2026-11-${text}+08:00`)
const DEMANDS = [
  ['陪 3 位老人去复查', 'specialCare', '28T08:00', '28T11:30', 4],
  ['夜里巡楼，查楼道堆物', 'publicOrder', '28T19:00', '28T21:00', 6],
  ['给 12 户高龄老人送棉被', 'specialCare', '29T09:00', '29T11:00', 6],
  ['社区食堂帮厨', 'other', '30T09:00', '30T12:00', 2],
  ['给租户讲燃气安全', 'outreach', '29T19:00', '29T20:30', 3],
] as const

/** The month as it stands on that morning: published, partly claimed, four people promised. */
async function prepare(cloud: TestCloud) {
  const { community, branchSecretary, cadre, volunteer } = DEMO
  const publishing = await cloud.call(community.openId, 'tasks.publishList', {
    communityId: DEMO_PLACES.community,
    month: '2026-11',
    gridIds: [DEMO_PLACES.grid],
    claimUntil: at('28T18:00'),
    tasks: DEMANDS.map(([title, kind, from, until, places]) => ({
      title,
      kind,
      place: title.startsWith('陪') ? '区医院门诊楼' : '凤鸣社区党群服务站点',
      stationId: DEMO_PLACES.station,
      stationName: '凤鸣社区党群服务站点',
      startsAt: at(from),
      endsAt: at(until),
      places,
    })),
    requestId: requestId(),
  })
  const [care, patrol] = sure(publishing).taskIds
  if (!care || !patrol) throw new Error('the list has no tasks')
  for (const [taskId, places] of [
    [care, 4],
    [patrol, 6],
  ] as const) {
    const claim = { taskId, branchId: DEMO_PLACES.branch, places, requestId: requestId() }
    sure(await cloud.call(branchSecretary.openId, 'tasks.claim', claim))
  }
  const personIds = [cadre.personId, volunteer.personId, branchSecretary.personId]
  const assign = { taskId: care, branchId: DEMO_PLACES.branch, personIds, requestId: requestId() }
  sure(await cloud.call(branchSecretary.openId, 'tasks.assign', assign))
  for (const person of [cadre, volunteer]) {
    sure(await cloud.call(person.openId, 'tasks.join', { taskId: care, source: 'offered', requestId: requestId() }))
  }
  return { care }
}

const codeNow = async (cloud: TestCloud, shiftId: `t${string}`) => {
  const { qr } = await screenNow(cloud, shiftId, DEMO.gridWorker.openId)
  return qr
}

/** What the district sees on its desk: every grid against the floors, and who could help whom. */
async function takeDesk(cloud: TestCloud): Promise<void> {
  const { name, openId } = DEMO.district
  const scope = '370306'
  const overview = `/pages/org/overview/index?scope=${scope}`
  await keep(await showing(cloud, name, overview, /人手不够/, DESK_SHARP), 'district-overview')
  const rules = { capMetres: null, separate: false, relays: false, changeMetres: 200 }
  const run = await cloud.call(openId, 'forces.run', { scope, rules, requestId: requestId() })
  const plan = `/pages/forces/plan/index?planId=${sure(run).planId}&scope=${scope}`
  await keep(await showing(cloud, name, plan, /没有更省路的办法/, DESK_SHARP), 'district-balance')
}

/** What the volunteer can show of the year. */
async function takeCertificate(cloud: TestCloud): Promise<void> {
  const { name, openId } = DEMO.volunteer
  const period = { from: '2026-01-01', until: '2026-11-28' } as const
  const { number } = sure(await cloud.call(openId, 'records.certify', { ...period, requestId: requestId() }))
  await keep(
    await showing(cloud, name, `/pages/records/certificate/index?number=${number}`, /证书|证明/),
    'certificate',
  )
}

/** What the alliance gives and takes, at the community's desk, and a month that shop and community have agreed on. */
async function takeAlliance(cloud: TestCloud): Promise<void> {
  const { community, merchant } = DEMO
  const overview = `/pages/alliance/overview/index?scope=${DEMO_PLACES.community}`
  await keep(await showing(cloud, community.name, overview, /发了/, DESK_SHARP), 'alliance-overview')
  const statement = `/pages/alliance/statement/index?side=merchant&merchantId=${DEMO_PLACES.merchant}&month=2026-08`
  await keep(await showing(cloud, merchant.name, statement, /已结清/), 'merchant-statement')
}

/** A day of a grid, from the district's desk to the counter of a shop. */
export async function takeDay(cloud: TestCloud): Promise<void> {
  await takeDesk(cloud)
  const { care } = await prepare(cloud)
  await keep(await showing(cloud, DEMO.branchSecretary.name, '', /件事等您办/), 'secretary-home')
  await keep(await showing(cloud, DEMO.branchSecretary.name, '', /件事等您办/, DARK), 'secretary-home-dark')

  const scanned = encodeURIComponent(await codeNow(cloud, care))
  const checkIn = `/pages/attendance/check-in/index?shiftId=${care}&code=${scanned}`
  await keep(await showing(cloud, DEMO.volunteer.name, checkIn, '您在'), 'volunteer-check-in')

  for (const person of [DEMO.cadre, DEMO.volunteer, DEMO.branchSecretary]) {
    const input = { shiftId: care, code: await codeNow(cloud, care), requestId: requestId() }
    sure(await cloud.call(person.openId, 'attendance.checkIn', input))
    cloud.setClock(cloud.now() + 2 * MINUTE)
  }
  const station = `/pages/attendance/station/index?shiftId=${care}`
  await keep(await showing(cloud, DEMO.gridWorker.name, station, '用微信扫一扫，签到或签退', TABLET), 'station')

  const tasks = await showing(cloud, DEMO.cadre.name, '/pages/tabs/me/index', '大字模式')
  await elderly(tasks)
  await tasks.page.goto(`${cloud.url}/#/pages/tabs/tasks/index`)
  await tasks.see(/棉被/)
  await keep(tasks, 'cadre-tasks-elder')

  cloud.setClock(at('28T11:26'))
  for (const person of [DEMO.cadre, DEMO.volunteer, DEMO.branchSecretary]) {
    const input = { shiftId: care, code: await codeNow(cloud, care), requestId: requestId() }
    sure(await cloud.call(person.openId, 'attendance.checkOut', input))
  }
  const accept = await showing(cloud, DEMO.community.name, `/pages/tasks/detail/index?taskId=${care}`, /验收，给/)
  await accept.press(/^验收，给 \d 人记积分$/)
  await keep(accept, 'community-accept')
  sure(await cloud.call(DEMO.community.openId, 'tasks.accept', { taskId: care, rating: 5, requestId: requestId() }))
  await takeCertificate(cloud)

  await keep(await showing(cloud, DEMO.volunteer.name, '/pages/tabs/points/index', '现在能用'), 'volunteer-points')
  const rewards = await cloud.call(DEMO.volunteer.openId, 'points.listRewards', { near: 'street' })
  const ours = sure(rewards).rewards.find(({ id }) => id.startsWith(`r${DEMO_PLACES.merchant.slice(1)}`))
  if (!ours) throw new Error('惠民超市 gives nothing')
  const code = await cloud.call(DEMO.volunteer.openId, 'points.redemptionCode', {
    rewardId: ours.id,
    requestId: requestId(),
  })
  const till = await showing(cloud, DEMO.merchant.name, '', '扫顾客的码')
  await till.page.getByLabel('顾客报的 8 位数').fill(sure(code).digits)
  await till.see('先把东西给顾客，再点下面')
  await keep(till, 'merchant-counter')
  await takeAlliance(cloud)
}
