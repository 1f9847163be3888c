import { act, fireEvent, screen } from '@testing-library/react'
import OfferPage from '@/pages/counter/offer/index'
import OffersPage from '@/pages/counter/offers/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'

type Offer = ValueOf<'points.listOffers'>['offers'][number]
const SHOP = 'm370306003011-01'
const COMMUNITY = '370306003011'
const EGGS: Offer = {
  id: 'r370306003011-01-01',
  merchantId: SHOP,
  merchantName: '惠民超市',
  title: '鸡蛋 10 枚',
  points: 50,
  picture: null,
  stock: { kind: 'total', left: 12 },
  perPerson: null,
  perPersonDay: 1,
  startsOn: null,
  endsOn: null,
  state: 'open',
  paused: false,
  version: 3,
  reason: null,
  decidable: { allowed: false, code: 'notAllowed' },
}
const WAITING: Offer = { ...EGGS, state: 'proposed', decidable: { allowed: true } }

const atShop = homeOf('merchant', { roles: [{ role: 'merchant', scope: SHOP, scopeName: '惠民超市' }] })

type Replies = Parameters<typeof cloudAnswers>[0]
const world = (offers: readonly Offer[], over: Replies = {}) =>
  cloudAnswers({
    'home.open': () => ok<'home.open'>(atShop),
    'points.listOffers': () => ok<'points.listOffers'>({ offers: [...offers], next: null }),
    'points.saveReward': () => ok<'points.saveReward'>({ rewardId: EGGS.id, state: 'open' }),
    'points.decideReward': () => ok<'points.decideReward'>({ state: 'open' }),
    ...over,
  })
const sent = (action: string) => asked.filter((call) => call.action === action).map(({ input }) => input)
const tap = (text: string) => act(async () => void fireEvent.click(screen.getByText(text)))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

beforeEach(() => freshPhone())

test('a shop sees what it offers, how much is left and how it stands, and the way to change it', async () => {
  world([EGGS, { ...EGGS, id: 'r370306003011-01-02', title: '福袋', state: 'declined', reason: '看不清是什么' }])
  platform.open({ scope: SHOP })
  show(<OffersPage />)
  expect(await screen.findByText('还剩 12 份')).toBeVisible()
  expect(screen.getByText('看不清是什么')).toBeVisible()
  expect(screen.getByText('社区没同意')).toBeVisible()
  await tap('鸡蛋 10 枚')
  expect(platform.journey.at(-1)?.url).toBe(`/pages/counter/offer/index?merchantId=${SHOP}&rewardId=${EGGS.id}`)
})

test('an unchanged stock is left alone, a higher price goes to the community', async () => {
  world([EGGS])
  platform.open({ merchantId: SHOP, rewardId: EGGS.id })
  show(<OfferPage />)
  await screen.findByText('存好')
  write('要多少分', '60')
  await tap('交给社区看')
  expect(sent('points.saveReward')).toMatchObject([
    { rewardId: EGGS.id, points: 60, stock: { kind: 'keep' }, perPersonDay: 1, perPerson: null, picture: 'keep' },
  ])
})

test('something new says what is missing, then is offered', async () => {
  world([], { 'points.saveReward': () => ok<'points.saveReward'>({ rewardId: EGGS.id, state: 'proposed' }) })
  platform.open({ merchantId: SHOP })
  show(<OfferPage />)
  await screen.findByText('交给社区看')
  await tap('交给社区看')
  expect(screen.getByText('写上是什么东西')).toBeVisible()
  write('是什么', '烧饼 1 包')
  write('要多少分', '20')
  await tap('每天')
  write('每天几份', '6')
  await tap('交给社区看')
  expect(screen.getByText('交上去了，社区看过就上架')).toBeVisible()
  expect(sent('points.saveReward')).toMatchObject([
    { rewardId: null, title: '烧饼 1 包', points: 20, stock: { kind: 'daily', perDay: 6 } },
  ])
})

test('the community lets it pass, about the version that it looked at', async () => {
  world([WAITING])
  platform.open({ scope: COMMUNITY })
  show(<OffersPage />)
  fireEvent.click(await screen.findByText('鸡蛋 10 枚'))
  await tap('同意上架')
  expect(screen.getByText('上架了，店里会知道')).toBeVisible()
  expect(sent('points.decideReward')).toMatchObject([
    { communityId: COMMUNITY, rewardId: EGGS.id, version: 3, word: { kind: 'pass' } },
  ])
})

test('a no takes a reason', async () => {
  world([WAITING], { 'points.decideReward': () => ok<'points.decideReward'>({ state: 'declined' }) })
  platform.open({ scope: COMMUNITY })
  show(<OffersPage />)
  fireEvent.click(await screen.findByText('鸡蛋 10 枚'))
  await tap('不行')
  await tap('不行')
  expect(sent('points.decideReward')).toEqual([])
  write('为什么不行，店里看得到', '烟酒不换')
  await tap('不行')
  expect(sent('points.decideReward')).toMatchObject([{ word: { kind: 'decline', reason: '烟酒不换' } }])
})

test('a desk that looks at a shop’s things changes none and adds none; what waits it can decide', async () => {
  world([EGGS, { ...WAITING, id: 'r370306003011-01-02', title: '福袋' }], {
    'home.open': () => ok<'home.open'>(homeOf('community')),
  })
  platform.open({ scope: SHOP })
  show(<OffersPage />)
  await screen.findByText('鸡蛋 10 枚')
  expect(screen.queryByText('上一样新的')).toBeNull()
  expect(screen.queryByRole('button', { name: /鸡蛋/ })).toBeNull()
  await tap('福袋')
  expect(await screen.findByRole('dialog')).toBeVisible()
})
