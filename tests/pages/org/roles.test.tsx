import { act, fireEvent, screen } from '@testing-library/react'
import RolesPage from '@/pages/org/roles/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { GRID, homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { COMMUNITY, found, LI, OTHER_GRID, overview } from './answers'

beforeEach(() => {
  freshPhone()
  platform.open({ scope: COMMUNITY })
})

type Roles = ValueOf<'org.listRoles'>
const given = { role: 'gridWorker', scope: GRID, scopeName: '凤鸣 3 号网格', revoke: { allowed: true } } as const
const own = {
  role: 'community',
  scope: COMMUNITY,
  scopeName: '凤鸣社区',
  revoke: { allowed: false, code: 'roleFromAbove' },
} as const
const HOLDERS: Roles['holders'] = [
  { personId: 'p00000006', name: '孙玉兰', state: 'active', roles: [given] },
  { personId: 'p00000001', name: '周敏', state: 'active', roles: [own] },
]

type Replies = Parameters<typeof cloudAnswers>[0]
const opening = async (more: Replies = {}, mayGive: Roles['mayGive'] = ['gridWorker', 'merchant']) => {
  const community = { ...overview, name: '凤鸣社区', level: 'community', parts: [] } as const
  cloudAnswers({
    'home.open': () =>
      ok<'home.open'>(homeOf('community', { roles: [{ role: 'community', scope: COMMUNITY, scopeName: '凤鸣社区' }] })),
    'org.listRoles': () => ok<'org.listRoles'>({ holders: HOLDERS, next: null, mayGive }),
    'org.search': () => ok<'org.search'>(found()),
    'org.overview': () => ok<'org.overview'>({ ...community, parts: [] }),
    'org.getCommunity': ({ communityId }) =>
      ok<'org.getCommunity'>({
        id: COMMUNITY,
        name: '凤鸣社区',
        grids: [],
        stations: [],
        merchants: [{ id: `m${COMMUNITY}-01`, name: communityId === COMMUNITY ? '惠民超市' : '别处' }],
      }),
    'org.grantRole': () => ok<'org.grantRole'>({ roles: [] }),
    'org.revokeRole': () => ok<'org.revokeRole'>({ roles: [] }),
    ...more,
  })
  show(<RolesPage />)
  await screen.findByText('孙玉兰')
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const sent = (action: string) => asked.filter((each) => each.action === action).map(({ input }) => input)
const choosePerson = async () => {
  await press('给一个角色')
  fireEvent.change(screen.getByLabelText('姓名、拼音、首字母'), { target: { value: 'lxy' } })
  fireEvent.click(await screen.findByRole('button', { name: /李秀英/ }))
}

test('who may do what, and only what may be taken back has a button', async () => {
  await opening()
  expect(await screen.findByText('凤鸣社区谁能办什么')).toBeVisible()
  expect(screen.getByText('网格员·凤鸣 3 号网格')).toBeVisible()
  expect(screen.getAllByText('收回')).toHaveLength(1)
})

test('a role is taken back after the question', async () => {
  await opening()
  await press('收回孙玉兰的网格员·凤鸣 3 号网格')
  expect(sent('org.revokeRole')).toEqual([])
  await press('收回网格员')
  expect(sent('org.revokeRole')[0]).toMatchObject({ personId: 'p00000006', role: 'gridWorker', scope: GRID })
  expect(await screen.findByText('收回了孙玉兰的网格员')).toBeVisible()
})

test('a role is given: whom, what, where, and once more', async () => {
  await opening()
  await choosePerson()
  fireEvent.click(screen.getByRole('radio', { name: '网格员' }))
  fireEvent.click(await screen.findByRole('button', { name: '凤鸣 5 号网格' }))
  expect(sent('org.grantRole')).toEqual([])
  await press('给网格员')
  expect(sent('org.grantRole')[0]).toMatchObject({ personId: LI, role: 'gridWorker', scope: OTHER_GRID })
  expect(await screen.findByText('李秀英是凤鸣 5 号网格的网格员了')).toBeVisible()
})

test('a till is given by its shop', async () => {
  await opening()
  await choosePerson()
  fireEvent.click(screen.getByRole('radio', { name: '商户' }))
  fireEvent.click(await screen.findByRole('button', { name: '惠民超市' }))
  await press('给商户')
  expect(sent('org.grantRole')[0]).toMatchObject({ role: 'merchant', scope: `m${COMMUNITY}-01` })
})

test('from the district down to a community, level by level', async () => {
  platform.open({ scope: '370306' })
  await opening({ 'org.overview': () => ok<'org.overview'>(overview) }, ['street'])
  await choosePerson()
  fireEvent.click(await screen.findByRole('button', { name: '青年路街道' }))
  await press('给镇街')
  expect(sent('org.grantRole')[0]).toMatchObject({ role: 'street', scope: COMMUNITY.slice(0, 9) })
})

test('who has never signed in cannot be given a role yet: said in place', async () => {
  await opening({ 'org.grantRole': () => refused<'org.grantRole'>('noAccountYet') }, ['gridWorker'])
  await choosePerson()
  fireEvent.click(await screen.findByRole('button', { name: '凤鸣 5 号网格' }))
  await press('给网格员')
  expect(await screen.findByText('这个人还没用过小程序，请先登录一次。')).toBeVisible()
})

test('whoever may give nothing here sees no button for it', async () => {
  await opening({}, [])
  expect(screen.queryByText('给一个角色')).toBeNull()
})
