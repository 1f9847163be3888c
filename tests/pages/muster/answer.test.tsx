import { fireEvent, screen, waitFor } from '@testing-library/react'
import AnswerPage from '@/pages/muster/answer/index'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { GRID, homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { called, mine, ORDER, said } from './answers'

type Order = ReturnType<typeof called>

/** The page of an order, on a server that takes what it is told. */
function open(order: Order | null, replies: Parameters<typeof cloudAnswers>[0] = {}) {
  let now = order
  platform.open({ orderId: ORDER })
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'muster.mine': () => ok<'muster.mine'>(now ? mine(now) : mine()),
    'muster.answer': ({ to, minutes }) => {
      if (now) now = { ...now, mine: said(to, { minutes: minutes ?? null }) }
      return ok<'muster.answer'>({ state: to })
    },
    ...replies,
  })
  show(<AnswerPage />)
}
const answers = () => asked.filter(({ action }) => action === 'muster.answer').map(({ input }) => input)

beforeEach(freshPhone)

test('what, where and by when; opening it is reading it', async () => {
  open(called())
  expect(await screen.findByRole('heading', { name: '防汛集结' })).toBeVisible()
  for (const words of ['实战，不是演练', '凤鸣社区党群服务站点', '带雨衣', '查看低洼院落']) {
    expect(screen.getByText(words)).toBeVisible()
  }
  await waitFor(() => expect(answers()).toMatchObject([{ orderId: ORDER, gridId: GRID, saw: null, to: 'read' }]))
})

test('a drill says that it is one', async () => {
  open(called({ level: 'drill' }))
  expect(await screen.findByText('演练，不是实战')).toBeVisible()
})

test.each([
  ['我马上到', { to: 'coming', minutes: 10 }, '记下了，大约 10 分后到'],
  ['已经到了', { to: 'arrived' }, '记下了，请到站点让书记看一眼'],
  ['来不了', { to: 'cannot' }, '记下了，会另外叫人，您不用操心'],
] as const)('%s', async (words, sent, says) => {
  open(called({ mine: said('read') }))
  fireEvent.click(await screen.findByText(words))
  expect(await screen.findByText(says)).toBeVisible()
  expect(answers()).toMatchObject([{ saw: 'read', ...sent }])
})

test('whoever cannot come may say why, and need not', async () => {
  open(called({ mine: said('cannot') }))
  fireEvent.click(await screen.findByText('说一句为什么（可不说）'))
  fireEvent.click(await screen.findByText('我在外地'))
  await waitFor(() => expect(answers()).toMatchObject([{ saw: 'cannot', to: 'cannot', reason: '我在外地' }]))
})

test('later: about when', async () => {
  open(called({ mine: said('read') }))
  fireEvent.click(await screen.findByText('晚点到'))
  fireEvent.click(await screen.findByText('40 分钟后'))
  expect(await screen.findByText('记下了，大约 40 分后到')).toBeVisible()
})

test('without network the answer is written down, survives the page, and goes out with the id it had', async () => {
  let lost = true
  const reply = () => (lost ? 'lost' : ok<'muster.answer'>({ state: 'coming' }))
  open(called({ mine: said('read') }), { 'muster.answer': reply })
  fireEvent.click(await screen.findByText('我马上到'))
  expect(await screen.findByText('没有网，已经记下，有网就发')).toBeVisible()
  expect(platform.storage.get('muster-unheard')).toMatchObject({ orderId: ORDER, to: 'coming' })
  const first = answers()[0]
  lost = false
  await waitFor(() => expect(answers()).toHaveLength(2), { timeout: 20_000 })
  expect(answers()[1]).toEqual(first)
  await waitFor(() => expect(platform.storage.get('muster-unheard')).toBeFalsy())
}, 40_000)

test('an order that is over says so', async () => {
  open(called({ mine: said('read') }), { 'muster.answer': () => refused<'muster.answer'>('orderOver') })
  fireEvent.click(await screen.findByText('我马上到'))
  expect(await screen.findByText('这次集结已经结束了。')).toBeVisible()
})

test('an answer that waited while its order ended is heard, and told apart from the order that calls now', async () => {
  let at: 'lost' | 'back' = 'lost'
  const another = called({ orderId: 'offffffffffffffffffffffff', title: '扫雪', mine: said('coming', { minutes: 20 }) })
  open(called({ mine: said('read') }), {
    'muster.mine': () => ok<'muster.mine'>(at === 'lost' ? mine(called({ mine: said('read') })) : mine(another)),
    'muster.answer': () => (at === 'lost' ? 'lost' : refused<'muster.answer'>('orderOver')),
  })
  fireEvent.click(await screen.findByText('我马上到'))
  expect(await screen.findByText('没有网，已经记下，有网就发')).toBeVisible()
  at = 'back'
  platform.pullDown()
  const told = await screen.findByText('您刚才回的那次：这次集结已经结束了。', undefined, { timeout: 20_000 })
  expect(told).toBeVisible()
  expect(screen.getByRole('heading', { name: '扫雪' })).toBeVisible()
  expect(screen.getByText('记下了，大约 20 分后到')).toBeVisible()
  expect(platform.storage.get('muster-unheard')).toBeFalsy()
}, 40_000)

test('another grid asks, and I go only if I say so', async () => {
  const help = { to: GRID, toName: '凤鸣 5 号网格', place: null, state: 'asked' } as const
  open(called({ mine: said('coming', { help }) }))
  fireEvent.click(await screen.findByText('我去帮'))
  await waitFor(() => expect(answers()).toMatchObject([{ help: 'agreed', saw: 'coming', to: 'coming' }]))
})

test('nothing calls me', async () => {
  open(null)
  expect(await screen.findByText('现在没有集结')).toBeVisible()
})
