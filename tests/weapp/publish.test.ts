import type { TaskDoc } from '../../types/documents/tasks'
import type { TestCloud } from '../support/cloud'
import { openid } from '../support/district'
import { COMMUNITY, GRID, SIBLING_GRID } from '../support/tasks'
import { Phone } from '../support/weapp'
import { startScene } from '../support/weapp-scene'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startScene()
})
afterAll(() => cloud.close())

test('a community worker writes next month’s list with WeChat’s own inputs and pickers, and sends it', async () => {
  const phone = new Phone({ cloud, openid: openid('worker') })
  await phone.open('pages/tasks/publish/index', { month: '2026-12' })
  await phone.tap('加第一项')
  await phone.type('要大家做什么', '楼道里的杂物清一清')
  await phone.pick('哪一天', '2026-12-05')
  await phone.pick('从', '09:00')
  await phone.pick('到', '11:00')
  await phone.tap('人数加一')
  await phone.pick('在哪个站点签到', 0)
  await phone.tap('放进清单')
  await phone.see('楼道里的杂物清一清')
  await phone.tap('发给 2 个网格')
  await phone.see('发出去了')

  const [task] = (await cloud.database.find('tasks', {
    filter: { communityId: COMMUNITY, month: '2026-12' },
  })) as unknown as TaskDoc[]
  expect(task).toMatchObject({
    title: '楼道里的杂物清一清',
    startsAt: new Date('2026-12-05T09:00:00+08:00'),
    endsAt: new Date('2026-12-05T11:00:00+08:00'),
    stationName: '凤鸣社区党群服务站点',
    gridIds: [GRID, SIBLING_GRID],
  })

  await phone.tap('看清单')
  await phone.seePage('pages/tabs/tasks/index')
  await phone.see('楼道里的杂物清一清')
  phone.close()
})
