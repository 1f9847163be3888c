import type { TaskDoc } from '../../types/documents/tasks'
import type { TestCloud } from '../support/cloud'
import { openid, request } from '../support/district'
import { BRANCH, SIBLING_BRANCH } from '../support/tasks'
import { Phone } from '../support/weapp'
import { OPEN_TASK, resetScene, startScene } from '../support/weapp-scene'
import type { Cloud } from '../support/weapp-wx'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startScene()
})
beforeEach(() => resetScene(cloud))
afterAll(() => cloud.close())

const stored = async () => (await cloud.database.find('tasks', { filter: { _id: OPEN_TASK } }))[0] as unknown as TaskDoc
const claims = (phone: Phone) =>
  phone.asked('cloud.callFunction').filter((call) => JSON.stringify(call).includes('"tasks.claim"'))

/** The secretary with the claim sheet of 小区清雪 open. */
async function atTheSheet(behind: Cloud = cloud): Promise<Phone> {
  const phone = new Phone({ cloud: behind, openid: openid('secretary') })
  await phone.open('pages/tabs/home/index')
  await phone.tap('任务')
  await phone.seePage('pages/tabs/tasks/index')
  await phone.tap('认领：小区清雪')
  await phone.see('认领几个位子？')
  return phone
}

test('a secretary claims three of four places: the task shows as ours, and the database has it', async () => {
  const phone = await atTheSheet()
  await phone.tap('位子减一')
  await phone.tap('认领 3 个位子')
  await phone.see('我们的 2')
  await phone.see('还差 3 人')
  expect(phone.text()).not.toContain('认领几个位子？')

  expect(await stored()).toMatchObject({
    placesLeft: 1,
    branchIds: [BRANCH],
    branches: { [BRANCH]: { places: 3, placesLeft: 3 } },
    log: [{ act: 'claim', by: 'p0secretary' }],
  })
  expect(claims(phone)).toHaveLength(1)

  await phone.tap('首页')
  await phone.see('还差人')
  expect(phone.text()).not.toContain('小区清雪，还没人认领')
  phone.close()
})

test('who comes too late reads why, sees what is left, and can claim that', async () => {
  const phone = await atTheSheet()
  await cloud.call(openid('sibling'), 'tasks.claim', {
    taskId: OPEN_TASK,
    branchId: SIBLING_BRANCH,
    places: 3,
    requestId: request(),
  })
  await phone.tap('认领 4 个位子')
  await phone.see('名额不够了，看看别的，或少领几个。')
  await phone.see('还空 1 个')
  expect((await stored()).branchIds).toEqual([SIBLING_BRANCH])

  await phone.tap('认领 1 个位子')
  await phone.see('我们的 2')
  expect(await stored()).toMatchObject({ placesLeft: 0, branchIds: [SIBLING_BRANCH, BRANCH] })
  phone.close()
})

test('an answer that got lost: the person asks again with the same id, and the branch holds its places once', async () => {
  let lost = 0
  const losing: Cloud = {
    now: () => cloud.now(),
    send: async (who, name, body) => {
      const answer = await cloud.send(who, name, body)
      if (lost > 0 || !JSON.stringify(body).includes('"tasks.claim"')) return answer
      lost += 1
      return { status: 504, body: 'gone' }
    },
  }
  const phone = await atTheSheet(losing)
  await phone.tap('认领 4 个位子')
  await phone.see('没连上，不知道办成没有。再点一次不会重复办。')
  await phone.tap('再试')
  await phone.see('我们的 2')

  const [first, second] = claims(phone)
  expect(first).toMatchObject({ data: { input: { requestId: expect.stringMatching(/^[0-9A-Z]{26}$/) } } })
  expect(second).toEqual(first)
  expect(await stored()).toMatchObject({ placesLeft: 0, branches: { [BRANCH]: { places: 4 } } })
  expect((await stored()).log).toHaveLength(1)
  phone.close()
})

test('without a network nothing is lost: the page says so, and goes on when it is back', async () => {
  const phone = new Phone({ cloud, openid: openid('secretary') })
  phone.setOnline(false)
  await phone.open('pages/tabs/tasks/index')
  await phone.see('没连上，什么都没丢')
  phone.setOnline(true)
  await phone.tap('重试')
  await phone.see('小区清雪')
  expect(phone.text()).not.toContain('没连上')
  phone.close()
})
