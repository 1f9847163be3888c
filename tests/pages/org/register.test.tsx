import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import RegisterPage from '@/pages/org/register/index'
import type { Home } from '@/session/session'
import { CONSENT_VERSION } from '../../../types/domain/org'
import type { AnswerOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { OTHER_GRID } from './answers'

beforeEach(freshPhone)

const FOUND = {
  gridId: OTHER_GRID,
  name: '凤鸣 5 号网格',
  communityName: '凤鸣社区',
  streetName: '青年路街道',
  matched: '凤鸣东里',
  distanceMetres: null,
}
const CODE = '0123456789abcdef0123456789abcdef'

type Answer = AnswerOf<'org.register'> | 'lost'
const IN = ok<'org.register'>({ personId: 'p00000077', state: 'active', gridName: '凤鸣 5 号网格' })
const WAITS = ok<'org.register'>({ personId: 'p00000077', state: 'pending', gridName: '凤鸣 5 号网格' })

/** The local cloud's phone door beside the actions. */
const opening = (answers: readonly Answer[] = [IN], home: Home = { state: 'unregistered' }) => {
  const left = [...answers]
  cloudAnswers({
    'home.open': () => ok<'home.open'>(home),
    'org.findGrid': ({ address }) => ok<'org.findGrid'>({ grids: address === '火星' ? [] : [FOUND] }),
    'org.listUnits': () => ok<'org.listUnits'>({ units: [{ id: 'u012', name: '区财政局', level: 'district' }] }),
    'org.register': () => left.shift() ?? IN,
  })
  const actions = globalThis.fetch
  globalThis.fetch = (async (url: string, request: RequestInit) =>
    url === '/local/phone-code'
      ? { ok: true, status: 200, json: async () => ({ code: CODE }) }
      : actions(url, request)) as typeof fetch
  show(<RegisterPage />)
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const sent = (action: string) => asked.filter((each) => each.action === action).map(({ input }) => input)
const ADDRESS = '小区、楼号，如凤鸣东里'

const sayWho = async () => {
  await type('姓名', '孙新来')
  fireEvent.click(screen.getByRole('radio', { name: '外卖骑手' }))
  await press('下一步，住在哪')
}
const sayWhere = async () => {
  await type(ADDRESS, '凤鸣东里 3 号楼')
  fireEvent.click(await screen.findByRole('button', { name: /凤鸣 5 号网格/ }))
}

test('who, where, a yes: and in at once when the roster knows them', async () => {
  opening()
  await sayWho()
  await sayWhere()
  expect(screen.getByText('志愿者·外卖骑手')).toBeVisible()
  expect(screen.getByText('记什么')).toBeVisible()
  await press('同意，用手机号登记')
  expect(await screen.findByText('孙新来，进来了')).toBeVisible()
  expect(sent('org.register')[0]).toMatchObject({
    name: '孙新来',
    kind: 'volunteer',
    occupation: 'rider',
    gridId: OTHER_GRID,
    phoneCode: CODE,
    consentVersion: CONSENT_VERSION,
  })
  // Typed to find the grid; kept only when they say so.
  expect(sent('org.register')[0]).not.toHaveProperty('address')
})

test('anybody else waits for the grid, and is told so', async () => {
  opening([WAITS])
  await sayWho()
  await sayWhere()
  fireEvent.click(screen.getByRole('switch', { name: '住址也留下' }))
  await press('同意，用手机号登记')
  expect(await screen.findByText('等凤鸣 5 号网格的网格员确认，确认了就能用')).toBeVisible()
  expect(sent('org.register')[0]).toMatchObject({ address: '凤鸣东里 3 号楼' })
})

test('a cadre names the unit instead of an occupation', async () => {
  opening()
  await type('姓名', '王新')
  fireEvent.click(screen.getByRole('tab', { name: '机关干部' }))
  await press('下一步，住在哪')
  expect(screen.getByText('选一下单位')).toBeVisible()
  fireEvent.click(await screen.findByRole('radio', { name: '区财政局' }))
  await press('下一步，住在哪')
  await sayWhere()
  await press('同意，用手机号登记')
  await screen.findByText('王新，进来了')
  expect(sent('org.register')[0]).toMatchObject({ kind: 'cadre', occupation: 'cadre', unitId: 'u012' })
})

test('what is missing is said, and nobody goes on without a name', async () => {
  opening()
  await screen.findByText('您是谁？')
  await press('下一步，住在哪')
  expect(screen.getByText('写一下您的名字')).toBeVisible()
  expect(screen.getByText('选一个，差不多就行')).toBeVisible()
})

test('a place nobody knows says what to try', async () => {
  opening()
  await sayWho()
  await type(ADDRESS, '火星')
  expect(await screen.findByText('没认出这个地方')).toBeVisible()
})

test('nothing typed is lost on a refusal, on the way back, and by a lost answer', async () => {
  opening([refused<'org.register'>('phoneUnread'), 'lost', WAITS])
  await sayWho()
  await sayWhere()
  await press('同意，用手机号登记')
  expect(await screen.findByText('没读到手机号，请再点一次。')).toBeVisible()
  await press('上一步')
  expect(screen.getByLabelText(ADDRESS)).toHaveValue('凤鸣东里 3 号楼')
  await press('上一步')
  expect(screen.getByLabelText('姓名')).toHaveValue('孙新来')
  await press('下一步，住在哪')
  fireEvent.click(await screen.findByRole('button', { name: /凤鸣 5 号网格/ }))
  await press('同意，用手机号登记')
  await screen.findByText('没连上，不知道办成没有。再点一次不会重复办。')
  await press('再试')
  expect(await screen.findByText('登记好了')).toBeVisible()
  const [, lost, again] = sent('org.register')
  expect(again).toEqual(lost)
})

test('who is known already is led to the first screen', async () => {
  opening([], homeOf('volunteer'))
  fireEvent.click(await screen.findByRole('button', { name: '去首页' }))
  await waitFor(() => expect(platform.journey).toEqual([{ how: 'switchTab', url: '/pages/tabs/home/index' }]))
})
