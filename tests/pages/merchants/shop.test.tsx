import { act, fireEvent, screen } from '@testing-library/react'
import { ShopStanding } from '@/features/merchants/ShopStanding'
import DeskPage from '@/pages/merchants/desk/index'
import ShopPage from '@/pages/merchants/shop/index'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { APPLICATION, AT, COMMUNITY, desk, forStaff, SHOP, shop } from './answers'

beforeEach(freshPhone)

const ALLOWED = { allowed: true } as const

type Replies = Parameters<typeof cloudAnswers>[0]
const answers = (more: Replies = {}) =>
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('merchant')),
    'merchants.shop': () => shop(),
    'merchants.desk': () => desk(),
    'merchants.changeStaff': () => ok<'merchants.changeStaff'>({}),
    'merchants.setStanding': ({ state }) => ok<'merchants.setStanding'>({ state }),
    'merchants.decide': () => ok<'merchants.decide'>({ merchantId: null }),
    'merchants.contact': () => ok<'merchants.contact'>({ phone: '15400000021' }),
    'merchants.keep': ({ change }) =>
      ok<'merchants.keep'>({
        invite: change.kind === 'invite' ? { digits: '48271936', shownAt: AT, now: AT } : null,
      }),
    ...more,
  })
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const sent = (action: string) => asked.filter((each) => each.action === action).map(({ input }) => input)
const atShop = async (more: Replies = {}) => {
  answers(more)
  platform.open({ merchantId: SHOP })
  show(<ShopPage />)
  await screen.findByText('店员 2 人')
}
const atDesk = async (more: Replies = {}) => {
  answers(more)
  platform.open({ scope: COMMUNITY })
  show(<DeskPage />)
  await screen.findByText('联盟里的店')
}

test('an owner shows the code that lets somebody in', async () => {
  await atShop()
  await press('加店员')
  expect(await screen.findByText('4827 1936')).toBeVisible()
  expect(screen.getByText(/谁进来都会告诉您/)).toBeVisible()
})

test('an owner taps somebody: makes them an owner, or takes them out', async () => {
  await atShop()
  await press(/钱小妹/)
  expect(screen.getByRole('button', { name: '请当店主' })).toBeVisible()
  await press('移出钱小妹')
  expect(sent('merchants.changeStaff')[0]).toMatchObject({ personId: 'p00000020', change: 'remove' })
  expect(await screen.findByText('钱小妹移出去了，下一步就收不了分')).toBeVisible()
})

test('staff see who is in and may go; they change nobody and nothing', async () => {
  await atShop({ 'merchants.shop': forStaff })
  expect(screen.getByText('钱小妹（您）')).toBeVisible()
  expect(screen.queryByText('改一改')).toBeNull()
  for (const name of ['加店员', '退出联盟', /赵海燕/]) expect(screen.queryByRole('button', { name })).toBeNull()
  await press('我不在这家店了')
  await press('退出这家店')
  expect(sent('merchants.changeStaff')[0]).toMatchObject({ personId: 'p00000020', change: 'remove' })
})

test('a number that is none is named, and nothing is sent', async () => {
  await atShop()
  fireEvent.click(screen.getByText('改一改'))
  write('店里电话', '12')
  await press('存好')
  expect(screen.getByText('写手机号，或带区号的座机，如 0533-6400000')).toBeVisible()
  write('店里电话', '0533-6400000')
  await press('存好')
  expect(sent('merchants.keep')).toMatchObject([{ change: { kind: 'details', phone: '0533-6400000' } }])
})

const stopped = {
  state: 'suspended',
  standing: { since: AT, byName: '周敏', desk: 'community', reason: '停业装修' },
} as const

test('a shop that was stopped says so with the reason, at the till too, and takes nothing', async () => {
  await atShop({ 'merchants.shop': () => shop(stopped) })
  expect(screen.getByText(/社区.*暂停了收分：停业装修/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /收分/ })).toBeNull()
  show(<ShopStanding merchantId={SHOP} />)
  expect(await screen.findAllByText(/暂停了收分：停业装修/)).toHaveLength(2)
})

test('a community says yes with one tap, and what is missing with words', async () => {
  await atDesk()
  expect(screen.getByText('1 家店想加入联盟')).toBeVisible()
  await press('退回补充，凤鸣烧饼店')
  await press('退回补充')
  expect(screen.getByText('写一句再点')).toBeVisible()
  write('缺什么，怎么补', '缺执照照片')
  await press('退回补充')
  await press('同意加入，凤鸣烧饼店')
  expect(sent('merchants.decide')).toMatchObject([
    { applicationId: APPLICATION, decision: { kind: 'return', words: '缺执照照片' } },
    { decision: { kind: 'approve' } },
  ])
})

test('a number is shown after a tap that is on record', async () => {
  await atDesk()
  expect(screen.queryByText(/15400000021/)).toBeNull()
  await press(/^看电话.*，凤鸣烧饼店$/)
  expect(await screen.findByText('打 15400000021')).toBeVisible()
  expect(sent('merchants.contact')[0]).toMatchObject({ of: APPLICATION, scope: COMMUNITY })
})

test('a shop is stopped with a reason', async () => {
  await atDesk()
  await press(/惠民超市/)
  await press('暂停收分')
  write('为什么', '停业装修')
  await press('暂停收分')
  expect(sent('merchants.setStanding')[0]).toMatchObject({ merchantId: SHOP, state: 'suspended', reason: '停业装修' })
})

test('nothing to answer and no shop yet', async () => {
  await atDesk({ 'merchants.desk': () => desk({ applications: [], shops: [] }) })
  expect(screen.getByText('没有等您答复的店')).toBeVisible()
  expect(screen.getByText('还没有店')).toBeVisible()
})

test('an address that names no shop or no desk', async () => {
  answers()
  platform.open({ merchantId: 'nothing', scope: '370306003001001' })
  show(<ShopPage />)
  show(<DeskPage />)
  expect(asked.some(({ action }) => action.startsWith('merchants.'))).toBe(false)
})

const WISH = { name: '惠民便利店', place: '商业街 14 号', at: AT }

test('an owner asks for another name, with what is missing beside the field', async () => {
  await atShop()
  await press(/改店名或地址/)
  write('店名', ' ')
  await press('请社区看')
  expect(screen.getByText('写上店名')).toBeVisible()
  write('店名', '惠民便利店')
  await press('请社区看')
  expect(sent('merchants.keep')).toMatchObject([
    { change: { kind: 'rename', name: '惠民便利店', place: '商业街 12 号' } },
  ])
})

test('what came back says why; asking for the name of now takes a wish back', async () => {
  await atShop({ 'merchants.shop': () => shop({ renaming: { ...WISH, words: '门头还没换' } }) })
  expect(screen.getByText('没改成惠民便利店·商业街 14 号：门头还没换')).toBeVisible()
  await press('不改了')
  expect(sent('merchants.keep')).toMatchObject([
    { change: { kind: 'rename', name: '惠民超市', place: '商业街 12 号' } },
  ])
})

test('a desk lets another name pass as it was asked for, and a shop leave with a reason', async () => {
  const { at, ...to } = WISH
  const asking = { merchantId: SHOP, name: '惠民超市', place: '商业街 12 号', to, at, decide: ALLOWED } as const
  await atDesk({
    'merchants.desk': () => desk({ renames: [asking] }),
    'merchants.decideRename': () => ok<'merchants.decideRename'>({}),
  })
  expect(screen.getByText('店名改成 惠民便利店')).toBeVisible()
  await press('同意改，惠民超市')
  expect(sent('merchants.decideRename')).toMatchObject([
    { merchantId: SHOP, askedAt: AT, decision: { kind: 'approve' } },
  ])
  await press(/惠民超市.*商业街/)
  await press('让它退出联盟')
  write('为什么', '店关门了')
  await press('退出联盟')
  expect(sent('merchants.setStanding')).toMatchObject([{ state: 'left', reason: '店关门了' }])
})
