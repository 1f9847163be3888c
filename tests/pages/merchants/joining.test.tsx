import { act, fireEvent, screen } from '@testing-library/react'
import ApplyPage from '@/pages/merchants/apply/index'
import JoinPage from '@/pages/merchants/join/index'
import MyShopsPage from '@/pages/merchants/mine/index'
import { storedDraft } from '@/features/merchants/apply/draft'
import { gridCode } from '../../../types/domain/ids'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { APPLICATION, applied, COMMUNITY, mine, SHOP } from './answers'

beforeEach(() => {
  freshPhone()
  storedDraft.write(null)
})

type Replies = Parameters<typeof cloudAnswers>[0]
const answers = (more: Replies = {}) =>
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'merchants.mine': () => mine(),
    'org.findGrid': () =>
      ok<'org.findGrid'>({
        grids: [
          {
            gridId: gridCode('370306003001001'),
            name: '凤鸣 1 号网格',
            communityName: '凤鸣社区',
            streetName: '青年路街道',
            matched: null,
            distanceMetres: null,
          },
        ],
      }),
    'merchants.apply': () => ok<'merchants.apply'>({ applicationId: APPLICATION }),
    ...more,
  })
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const sent = (action: string) => asked.filter((each) => each.action === action).map(({ input }) => input)
const fillIn = async () => {
  write('店名', '凤鸣烧饼店')
  write('路名和门牌', '丝绸路 18 号')
  write('能换什么', '周村烧饼')
  write('店里电话', '15400000021')
  write('执照号', '370306600012345')
  write('社区、小区或者村名', '凤鸣')
  fireEvent.click(await screen.findByRole('button', { name: '凤鸣社区' }))
}

test('what is missing is named where it is missing, and nothing is sent', async () => {
  answers()
  show(<ApplyPage />)
  await screen.findByText('您的店，说说看')
  write('店里电话', '12345')
  await press('交给社区')
  expect(screen.getByText('还有 6 处要补，都标出来了')).toBeVisible()
  expect(screen.getByText('写手机号，或带区号的座机，如 0533-6400000')).toBeVisible()
  expect(screen.getByText('选一下店在哪个社区')).toBeVisible()
  write('店名', '凤鸣烧饼店')
  expect(screen.getByText('还有 5 处要补，都标出来了')).toBeVisible()
  expect(sent('merchants.apply')).toEqual([])
})

test('it goes to the community that was chosen; refused or reopened, every word is still there', async () => {
  answers({ 'merchants.apply': () => refused<'merchants.apply'>('wordsRisky') })
  const page = show(<ApplyPage />)
  await screen.findByText('您的店，说说看')
  await fillIn()
  await press('交给凤鸣社区')
  expect(await screen.findByText('这些话发不出去，请换个说法再写。')).toBeVisible()
  page.unmount()
  answers()
  show(<ApplyPage />)
  expect(await screen.findByLabelText('店名')).toHaveValue('凤鸣烧饼店')
  await press('交给凤鸣社区')
  expect(sent('merchants.apply')[0]).toMatchObject({
    communityId: COMMUNITY,
    shop: { name: '凤鸣烧饼店', phone: '15400000021', licence: '370306600012345' },
  })
  expect(storedDraft.read()).toBeNull()
})

test('what came back is filled in again, with what the community said', async () => {
  answers({ 'merchants.mine': () => mine({ applications: [applied] }) })
  platform.open({ again: APPLICATION })
  show(<ApplyPage />)
  expect(await screen.findByText('社区说：缺执照照片')).toBeVisible()
  expect(screen.getByLabelText('店名')).toHaveValue('凤鸣烧饼店')
})

test('my shops and applications, with the ways in; with three waiting the first has to wait', async () => {
  const one = { merchantId: SHOP, name: '惠民超市', place: '商业街 12 号', offers: '鸡蛋', standing: null } as const
  answers({
    'merchants.mine': () =>
      mine({
        applications: [applied],
        shops: [{ ...one, state: 'suspended', owner: false }],
        mayApply: { allowed: false, code: 'appliedOften' },
      }),
  })
  show(<MyShopsPage />)
  expect(await screen.findByText('店员·商业街 12 号')).toBeVisible()
  expect(screen.getByText('暂停')).toBeVisible()
  expect(screen.getByRole('button', { name: '改好再交' })).toBeVisible()
  expect(screen.getByText('先等社区答复')).toBeVisible()
})

test('nobody’s shops yet: what to do', async () => {
  answers()
  show(<MyShopsPage />)
  expect(await screen.findByText('您名下还没有店')).toBeVisible()
  expect(screen.getByRole('button', { name: /我有店，申请加入联盟/ })).toBeVisible()
})

test('the eighth digit lets somebody in; a wrong one is said and the boxes are empty', async () => {
  let right = false
  answers({
    'merchants.join': () =>
      right ? ok<'merchants.join'>({ merchantId: SHOP, name: '惠民超市' }) : refused<'merchants.join'>('inviteUnknown'),
  })
  show(<JoinPage />)
  const type = (digits: string) => act(async () => write('店主手机上的 8 位数', digits))
  await type('1234567')
  expect(sent('merchants.join')).toEqual([])
  await type('12345678')
  expect(await screen.findByText('码不对或过期了，请店主亮出新码。')).toBeVisible()
  expect(screen.getByLabelText('店主手机上的 8 位数')).toHaveValue('')
  right = true
  await type('87654321')
  expect(await screen.findByText('您在惠民超市了')).toBeVisible()
  expect(sent('merchants.join')).toMatchObject([{ digits: '12345678' }, { digits: '87654321' }])
})
