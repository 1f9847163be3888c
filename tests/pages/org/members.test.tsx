import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import MembersPage from '@/pages/org/members/index'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { GRID, homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { found, grid, LI, member, NEWCOMER, posts } from './answers'

beforeEach(() => {
  freshPhone()
  platform.open({ gridId: GRID })
})

type Replies = Parameters<typeof cloudAnswers>[0]
const NEW = member({ personId: NEWCOMER, name: '孙新来', occupation: 'rider' })

/** The roster of a grid where one person waits until they are answered. */
const opening = (more: Replies = {}, waits = true) => {
  let pending = waits
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('branchSecretary')),
    'org.getGrid': () => ok<'org.getGrid'>({ ...grid, pending: pending ? 1 : 0, arrange: { allowed: true } }),
    'org.listMembers': (input) => {
      if (input.pending) return ok<'org.listMembers'>({ members: pending ? [NEW] : [], next: null })
      if (input.kind === 'cadre') {
        const wang = member({ personId: 'p00000003', name: '王建国', kind: 'cadre', unitName: '区财政局' })
        return ok<'org.listMembers'>({ members: [wang], next: null })
      }
      return input.cursor
        ? ok<'org.listMembers'>({ members: [member({ personId: 'p00000009', name: '吴德山' })], next: null })
        : ok<'org.listMembers'>({ members: [member()], next: 'p00000004' })
    },
    'org.confirmMember': ({ accept }) => {
      pending = false
      return ok<'org.confirmMember'>({ state: accept ? 'active' : 'left' })
    },
    'org.search': () => ok<'org.search'>(found()),
    'org.listPosts': () => ok<'org.listPosts'>(posts),
    ...more,
  })
  show(<MembersPage />)
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const tab = (name: string) => act(async () => fireEvent.click(screen.getByRole('tab', { name })))
const sent = (action: string) => asked.filter((each) => each.action === action).map(({ input }) => input)

test('who waits comes first, with a yes and a no; then the roster by kind', async () => {
  opening()
  expect(await screen.findByText('凤鸣 3 号网格有 1 个人等确认')).toBeVisible()
  expect(await screen.findByText('志愿者·外卖骑手')).toBeVisible()
  expect(await screen.findByText('区财政局')).toBeVisible()
  expect(screen.getByRole('tab', { name: '志愿者 28' })).toBeVisible()
})

test('a yes is one tap, and the newcomer leaves the waiting', async () => {
  opening()
  await screen.findByText('孙新来')
  await press('确认孙新来')
  expect(sent('org.confirmMember')[0]).toMatchObject({ personId: NEWCOMER, gridId: GRID, accept: true })
  expect(await screen.findByText('孙新来进名册了')).toBeVisible()
  await waitFor(() => expect(screen.queryByText('等您确认')).toBeNull())
})

test('a no is asked once more, because it cannot be taken back', async () => {
  opening()
  await screen.findByText('孙新来')
  await press('不认识孙新来')
  expect(sent('org.confirmMember')).toEqual([])
  await press('不认识，不让进')
  expect(sent('org.confirmMember')[0]).toMatchObject({ accept: false })
})

test('somebody else was quicker: said in place, the row stays until the list is asked again', async () => {
  opening({ 'org.confirmMember': () => refused<'org.confirmMember'>('alreadyConfirmed') })
  await screen.findByText('孙新来')
  await press('确认孙新来')
  expect(await screen.findByText('已经有人确认过了。')).toBeVisible()
})

test('volunteers come a page at a time, to the end', async () => {
  opening({}, false)
  await screen.findByText('王建国')
  await tab('志愿者 28')
  await screen.findByText('李秀英')
  await press('再看一些')
  expect(await screen.findByText('吴德山')).toBeVisible()
  expect(screen.getByText('就这些了')).toBeVisible()
  expect(sent('org.listMembers').at(-1)).toMatchObject({ kind: 'volunteer', cursor: 'p00000004' })
})

test('by post: who holds which, and the empty post; a row leads to the person', async () => {
  opening({}, false)
  await screen.findByText('王建国')
  await tab('按岗位')
  expect(await screen.findByText('还没人')).toBeVisible()
  await press(/李秀英/)
  expect(platform.journey).toEqual([
    { how: 'navigateTo', url: `/pages/org/person/index?personId=${LI}&gridId=${GRID}` },
  ])
})

test('a name is looked for in the whole grid, not only in what was fetched', async () => {
  opening({}, false)
  fireEvent.change(await screen.findByLabelText('姓名、拼音、首字母'), { target: { value: ' lxy ' } })
  expect(await screen.findByText('李秀英')).toBeVisible()
  expect(sent('org.search')).toEqual([{ scope: GRID, text: 'lxy' }])
})

test('nobody of that name', async () => {
  opening({ 'org.search': () => ok<'org.search'>({ people: [], grids: [] }) }, false)
  fireEvent.change(await screen.findByLabelText('姓名、拼音、首字母'), { target: { value: '甲' } })
  expect(await screen.findByText('名册里没有这个人')).toBeVisible()
})

test('a roster that did not come can be asked for again', async () => {
  let lost = true
  opening({ 'org.getGrid': () => (lost ? 'lost' : ok<'org.getGrid'>(grid)) })
  const retry = await screen.findByRole('button', { name: '重试' })
  lost = false
  await act(async () => fireEvent.click(retry))
  expect(await screen.findByText('凤鸣 3 号网格一共 35 个人')).toBeVisible()
})

test('whoever does not arrange this grid is told so', async () => {
  opening({ 'org.listMembers': () => refused<'org.listMembers'>('notAllowed') }, false)
  expect(await screen.findByText('这件事不归您办，请找社区或支部。')).toBeVisible()
})
