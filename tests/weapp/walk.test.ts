import type { TestCloud } from '../support/cloud'
import { openid, request } from '../support/district'
import { SIBLING_BRANCH } from '../support/tasks'
import { Phone } from '../support/weapp'
import { OPEN_TASK, resetScene, startScene } from '../support/weapp-scene'

let cloud: TestCloud
let phone: Phone
beforeAll(async () => {
  cloud = await startScene()
})
beforeEach(async () => {
  await resetScene(cloud)
  phone = new Phone({ cloud, openid: openid('secretary') })
  await phone.open('pages/tabs/tasks/index')
})
afterEach(() => phone.close())
afterAll(() => cloud.close())

const siblingClaims = (places: number) =>
  cloud.call(openid('sibling'), 'tasks.claim', {
    taskId: OPEN_TASK,
    branchId: SIBLING_BRANCH,
    places,
    requestId: request(),
  })

test('from the list into a task, on to its people, and back the same way', async () => {
  await phone.tap('陪 3 位老人去复查')
  await phone.seePage('pages/tasks/detail/index')
  expect(phone.asked('setNavigationBarTitle').at(-1)).toEqual({ title: '任务' })
  await phone.tap('派 1 人上岗')
  await phone.seePage('pages/tasks/assign/index')
  await phone.tap('王建国')
  await phone.tap('派 1 人上岗')
  await phone.seePage('pages/tasks/detail/index')
  expect(phone.asked('showToast')).toEqual([{ title: '派好了，等他们回话', icon: 'none' }])
  await phone.see('王建国')
  phone.back()
  await phone.seePage('pages/tabs/tasks/index')
  await phone.see('人齐了')
})

test('pulling down asks again, and the wheel stops', async () => {
  await phone.see('要 4 人')
  await siblingClaims(3)
  await phone.pullDown()
  await phone.see('还要 1 人')
  expect(phone.asked('stopPullDownRefresh')).toHaveLength(1)
})

test('a tab behind the one in front asks nothing, and asks again when it comes back later', async () => {
  const lists = () => phone.asked('cloud.callFunction').filter((call) => JSON.stringify(call).includes('listTasks'))
  expect(lists()).toHaveLength(1)
  await phone.tap('我的')
  await phone.seePage('pages/tabs/me/index')
  await siblingClaims(3)
  cloud.setClock(cloud.now() + 20_000)
  await phone.rest()
  expect(lists()).toHaveLength(1)
  await phone.tap('任务')
  await phone.see('还要 1 人')
  expect(lists()).toHaveLength(2)
})
