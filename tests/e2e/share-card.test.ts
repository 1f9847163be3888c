import { DEMO, DEMO_PLACES } from '../../tools/seed/demo'
import { MINUTE } from '../../types/domain/time'
import { visit, type Visitor } from '../support/browser'
import type { TestCloud } from '../support/cloud'
import { request } from '../support/district'
import { MORNING, startDistrict } from '../support/whole-district'

jest.setTimeout(300_000)

const { community, grid, station } = DEMO_PLACES
const TITLE = '路边积水，搬沙袋'

let cloud: TestCloud
let visitor: Visitor

beforeAll(async () => {
  cloud = await startDistrict()
})
afterAll(async () => {
  await visitor.close('dist/tests/e2e/share-card.png')
  await cloud.close()
})

test('a card in the grid’s chat: a stranger sees what is wanted, registers, and is back at the list with a place to take', async () => {
  await cloud.call(DEMO.community.openId, 'tasks.addUrgent', {
    communityId: community,
    gridIds: [grid],
    claimUntil: MORNING + 200 * MINUTE,
    task: {
      title: TITLE,
      kind: 'environment',
      place: '凤鸣东里南门',
      stationId: station,
      stationName: '凤鸣社区党群服务站点',
      startsAt: MORNING + 120 * MINUTE,
      endsAt: MORNING + 240 * MINUTE,
      places: 4,
    },
    requestId: request(),
  })
  visitor = await visit(cloud)
  const { page } = visitor
  await visitor.tap('我是新来的')
  await visitor.see('还不认识您')

  await page.goto(`${cloud.url}/#/pages/tabs/tasks/index?month=2026-11&grid=${grid}`)
  await page.reload()
  await visitor.see(/等人来帮，还要 \d+ 人/)
  expect(await page.getByText(TITLE).count()).toBe(0)
  await visitor.press('登记一下，来帮忙')
  await page.getByLabel('姓名').fill('赵新来')
  await visitor.tap('热心居民')
  await visitor.press('下一步，住在哪')
  await page.getByLabel('小区、楼号，如凤鸣东里').fill('凤鸣社区凤鸣 3 号网格')
  await visitor.tap(/凤鸣 3 号网格/)
  await visitor.press('同意，用手机号登记')
  await visitor.press('回到任务清单')
  await visitor.see('您登记好了。网格员确认一下，就能在这里参加')

  const roster = await cloud.call(DEMO.gridWorker.openId, 'org.listMembers', { gridId: grid, pending: true })
  const newcomer = roster.ok ? roster.value.members.find(({ name }) => name === '赵新来') : undefined
  await cloud.call(DEMO.gridWorker.openId, 'org.confirmMember', {
    personId: newcomer?.personId ?? 'p0000',
    gridId: grid,
    accept: true,
    requestId: request(),
  })
  await page.reload()
  await visitor.see(TITLE)
})
