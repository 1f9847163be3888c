import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import PersonPage from '@/pages/org/person/index'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { GRID, homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { COMMUNITY, found, LI, OTHER_GRID, person } from './answers'
import type { Role } from '../../../types/domain/org'

beforeEach(() => {
  freshPhone()
  platform.open({ personId: LI, gridId: GRID })
})

type Replies = Parameters<typeof cloudAnswers>[0]
const opening = (change: Partial<typeof person> = {}, role: Role = 'branchSecretary', more: Replies = {}) => {
  const scope = role === 'community' ? COMMUNITY : GRID
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf(role, { roles: [{ role, scope, scopeName: '这里' }] })),
    'org.getPerson': () => ok<'org.getPerson'>({ ...person, ...change }),
    'privacy.reveal': () => ok<'privacy.reveal'>({ value: '15400000004' }),
    ...more,
  })
  show(<PersonPage />)
  return screen.findByText('154****0004')
}
const press = async (name: string | RegExp) => {
  const button = await screen.findByRole('button', { name })
  await act(async () => fireEvent.click(button))
}
const sent = (action: string) => asked.filter((each) => each.action === action).map(({ input }) => input)
const canSuspend = { suspend: { allowed: true } } as const

test('phone and address stand masked; facts, roles and the grids before are there', async () => {
  await opening({
    moves: [{ fromName: '凤鸣 1 号网格', toName: '凤鸣 3 号网格', at: Date.parse('2025-03-04'), byName: '周敏' }],
  })
  for (const words of ['凤鸣东***', '退休居民', '2023 年 2 月 1 日', '从凤鸣 1 号网格到凤鸣 3 号网格', '还没有岗位']) {
    expect(screen.getByText(words)).toBeVisible()
  }
})

describe('a look at the number', () => {
  test('costs a purpose: without one nothing is asked', async () => {
    await opening()
    await press('看号码')
    await press('看手机号')
    expect(screen.getByText('先选做什么用')).toBeVisible()
    expect(sent('privacy.reveal')).toEqual([])
  })

  test('shows it in a sheet with a button to call, and forgets it when the sheet closes', async () => {
    await opening()
    await press('看号码')
    fireEvent.click(screen.getByRole('radio', { name: '有事联系' }))
    await press('看手机号')
    expect(await screen.findByText('154 0000 0004')).toBeVisible()
    expect(sent('privacy.reveal')[0]).toMatchObject({ personId: LI, gridId: GRID, field: 'phone', purpose: 'contact' })
    await press('打电话')
    expect(platform.called).toEqual([{ phone: '15400000004' }])
    fireEvent.click(screen.getAllByRole('button', { name: '关上' })[0]!)
    expect(document.body.textContent).not.toContain('154 0000 0004')
    await press('看号码')
    expect(document.body.textContent).not.toContain('154 0000 0004')
    expect(JSON.stringify([...platform.storage])).not.toContain('15400000004')
  })

  test('is refused in the sheet', async () => {
    await opening({}, 'branchSecretary', { 'privacy.reveal': () => refused<'privacy.reveal'>('nothingThere') })
    await press('看号码')
    fireEvent.click(screen.getByRole('radio', { name: '核实登记' }))
    await press('看手机号')
    expect(await screen.findByText('这一项没有登记。')).toBeVisible()
  })

  test('there is none where nothing is kept', async () => {
    await opening({ address: null })
    expect(screen.getByText('没有登记')).toBeVisible()
    expect(screen.queryByRole('button', { name: '看住址' })).toBeNull()
  })
})

test('a newcomer is confirmed here too; a no leads back to the roster', async () => {
  let state = true
  await opening({ pending: true }, 'gridWorker', {
    'org.confirmMember': () => ok<'org.confirmMember'>({ state: 'left' }),
    'org.getPerson': () =>
      state ? ok<'org.getPerson'>({ ...person, pending: true }) : refused<'org.getPerson'>('notFound'),
  })
  await press('不认识')
  state = false
  await press('不认识，不让进')
  await waitFor(() =>
    expect(platform.journey).toEqual([{ how: 'redirectTo', url: `/pages/org/members/index?gridId=${GRID}` }]),
  )
  expect(sent('org.confirmMember')[0]).toMatchObject({ accept: false })
})

test('an account is suspended only after the question', async () => {
  await opening(canSuspend, 'community', {
    'org.setAccountState': () => ok<'org.setAccountState'>({ state: 'suspended' }),
  })
  await press(/^暂停账户/)
  expect(sent('org.setAccountState')).toEqual([])
  await press('暂停账户')
  expect(sent('org.setAccountState')[0]).toMatchObject({ personId: LI, scope: GRID, state: 'suspended' })
})

test('a suspended account says so and can be restored', async () => {
  await opening({ ...canSuspend, account: { state: 'suspended', roles: [] } }, 'community')
  expect(screen.getByText('账户暂停了，现在什么也办不了')).toBeVisible()
  expect(screen.getByRole('button', { name: /^恢复账户/ })).toBeVisible()
})

test('a secretary neither moves nor removes anybody', async () => {
  await opening()
  expect(screen.queryByText('调到别的网格')).toBeNull()
  expect(screen.queryByText('移出网格')).toBeNull()
})

test('the community moves somebody: find a grid, say yes, and the page follows them', async () => {
  await opening({}, 'community', {
    'org.search': () => ok<'org.search'>(found({ people: [] })),
    'org.moveMember': () => ok<'org.moveMember'>({ gridName: '凤鸣 5 号网格' }),
  })
  await press(/^调到别的网格/)
  fireEvent.change(screen.getByLabelText('网格名、小区、拼音'), { target: { value: '凤鸣' } })
  fireEvent.click(await screen.findByRole('button', { name: /凤鸣 5 号网格/ }))
  await press('调到凤鸣 5 号网格')
  expect(sent('org.search')[0]).toEqual({ scope: COMMUNITY, text: '凤鸣' })
  expect(sent('org.moveMember')[0]).toMatchObject({ personId: LI, from: GRID, to: OTHER_GRID })
  expect(platform.journey).toEqual([
    { how: 'redirectTo', url: `/pages/org/person/index?personId=${LI}&gridId=${OTHER_GRID}` },
  ])
})

test('whoever leads a branch is not removed, and the page says what comes first', async () => {
  await opening({}, 'community', { 'org.removeMember': () => refused<'org.removeMember'>('leadsBranch') })
  await press(/^移出网格/)
  await press('移出网格')
  expect(await screen.findByText('这位正带着一个支部，先办离任。')).toBeVisible()
  expect(platform.journey).toEqual([])
})

test('an address without a person leads home', async () => {
  platform.open({ gridId: GRID })
  cloudAnswers({ 'home.open': () => ok<'home.open'>(homeOf('cadre')) })
  show(<PersonPage />)
  expect(await screen.findByText('这个链接打不开')).toBeVisible()
})
