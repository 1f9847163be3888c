import { MINUTE } from '../../../types/domain/time'
import type { AnswerOf } from '../../../types/contracts/all'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { notice } from '../../support/notices'
import { COMMUNITY, GRID, NOW } from '../../support/tasks'

let cloud: TestCloud
const start = async (notices: readonly ReturnType<typeof notice>[]) => {
  cloud = await startTestCloud({ documents: { ...DISTRICT_DOCUMENTS, notices }, clock: NOW })
}
afterEach(() => cloud.close())

const titles = async (who: Parameters<typeof openid>[0]) => {
  const answer = await cloud.call(openid(who), 'notices.list', {})
  return answer.ok ? answer.value.notices.map(({ title, unread }) => (unread ? `${title}!` : title)) : answer.refusal
}
const unreadAtHome = async (who: Parameters<typeof openid>[0]) => {
  const answer = await cloud.call(openid(who), 'home.open', {})
  return answer.ok && answer.value.state === 'active' ? answer.value.unread : answer
}
const ago = (minutes: number) => new Date(NOW - minutes * MINUTE)

test('an audience is named people, or a role in a place; nobody else sees it', async () => {
  await start([
    notice({ _id: 'a', title: '给志愿者', to: [`${GRID}/volunteer`], showAt: ago(3) }),
    notice({ _id: 'b', title: '给王建国', to: [personId('cadre')], showAt: ago(2) }),
    notice({ _id: 'c', title: '给全区干部', to: ['370306/cadre'], showAt: ago(1) }),
    notice({ _id: 'd', title: '给社区', to: [`${COMMUNITY}/community`], showAt: ago(0) }),
  ])
  expect(await titles('volunteer')).toEqual(['给志愿者!'])
  expect(await titles('cadre')).toEqual(['给全区干部!', '给王建国!'])
  expect(await titles('worker')).toEqual(['给社区!'])
  expect(await titles('neighbourSecretary')).toEqual(['给全区干部!'])
  expect(await titles('neighbourWorker')).toEqual([])
})

test('what is for later is seen later, and a season later no more', async () => {
  await start([notice({ title: '晚点再说', showAt: new Date(NOW + 30 * MINUTE) })])
  expect(await titles('volunteer')).toEqual([])
  expect(await unreadAtHome('volunteer')).toBe(0)
  cloud.setClock(NOW + 31 * MINUTE)
  expect(await titles('volunteer')).toEqual(['晚点再说!'])
  cloud.setClock(NOW + 91 * 24 * 60 * MINUTE)
  expect(await titles('volunteer')).toEqual([])
})

test('one mark a person: what was shown is read, what comes later is new, and no old request takes it back', async () => {
  await start([
    notice({ _id: 'old', title: '早的', showAt: ago(60) }),
    notice({ _id: 'new', title: '晚的', showAt: ago(1) }),
  ])
  expect(await unreadAtHome('volunteer')).toBe(2)
  const first = { upTo: NOW - 30 * MINUTE, requestId: request() }
  expect(await cloud.call(openid('volunteer'), 'notices.read', first)).toEqual({
    ok: true,
    value: { readTo: NOW - 30 * MINUTE },
  })
  expect(await titles('volunteer')).toEqual(['晚的!', '早的'])
  await cloud.call(openid('volunteer'), 'notices.read', { upTo: NOW + 999 * MINUTE, requestId: request() })
  expect(await unreadAtHome('volunteer')).toBe(0)
  await cloud.call(openid('volunteer'), 'notices.read', first)
  expect(await titles('volunteer')).toEqual(['晚的', '早的'])
  expect(await unreadAtHome('volunteer2')).toBe(2)
})

test('45 notices come in three pages, each once', async () => {
  await start(
    Array.from({ length: 45 }, (_unused, i) =>
      notice({ _id: `n${i}`, title: `第 ${i} 条`, showAt: ago(Math.floor(i / 3)) }),
    ),
  )
  const seen: string[] = []
  let cursor: string | null = null
  for (let page = 0; page < 3; page += 1) {
    const answer: AnswerOf<'notices.list'> = await cloud.call(
      openid('volunteer'),
      'notices.list',
      cursor ? { cursor } : {},
    )
    if (!answer.ok) throw new Error(answer.refusal.code)
    seen.push(...answer.value.notices.map(({ id }) => id))
    cursor = answer.value.next
  }
  expect(cursor).toBeNull()
  expect(new Set(seen).size).toBe(45)
  expect(await unreadAtHome('volunteer')).toBe(45)
})

test.each(['x', '12', '_a', '9_$ne'])('%j is no cursor', async (cursor) => {
  await start([])
  expect(await cloud.call(openid('volunteer'), 'notices.list', { cursor })).toMatchObject({
    refusal: { code: 'badInput' },
  })
})
