import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import PostsPage from '@/pages/org/posts/index'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { GRID, homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { found, LI, member, POST, posts } from './answers'

beforeEach(() => {
  freshPhone()
  platform.open({ gridId: GRID })
})

type Replies = Parameters<typeof cloudAnswers>[0]
const opening = async (more: Replies = {}) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('branchSecretary')),
    'org.listPosts': () => ok<'org.listPosts'>(posts),
    'org.listMembers': () =>
      ok<'org.listMembers'>({ members: [member(), member({ personId: 'p00000009', name: '吴德山' })], next: null }),
    'org.search': () => ok<'org.search'>(found()),
    'org.savePost': () => ok<'org.savePost'>({ postId: POST }),
    'org.assignPost': () => ok<'org.assignPost'>({ postName: '送餐岗' }),
    'org.dropPost': () => ok<'org.dropPost'>({}),
    ...more,
  })
  show(<PostsPage />)
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const sent = (action: string) => asked.filter((each) => each.action === action).map(({ input }) => input)

test('groups, their posts, who holds them, and what changed', async () => {
  await opening()
  expect(await screen.findByText('2 个岗位，1 个还没人')).toBeVisible()
  expect(screen.getByText('还没有人')).toBeVisible()
  const changes = screen.getByRole('list', { name: '岗位的变动' })
  expect(within(changes).getByText('李秀英上夜间巡逻岗')).toBeVisible()
  expect(await within(changes).findByText('今天 07:52')).toBeVisible()
})

test('a new post needs its three words; what is missing is said beside it', async () => {
  await opening()
  await screen.findByText('巡逻组')
  await press('设一个岗')
  type('岗位叫什么', '门岗')
  await press('设这个岗')
  expect(screen.getByText('写一个组名')).toBeVisible()
  expect(sent('org.savePost')).toEqual([])
  fireEvent.click(screen.getByRole('radio', { name: '帮扶组' }))
  type('管什么', '看着大门')
  await press('设这个岗')
  expect(sent('org.savePost')[0]).toMatchObject({ gridId: GRID, group: '帮扶组', name: '门岗', duty: '看着大门' })
  expect(await screen.findByText('2 个岗位，1 个还没人')).toBeVisible()
})

test('a name that is taken is said in place, and nothing typed is lost', async () => {
  await opening({ 'org.savePost': () => refused<'org.savePost'>('postNameTaken') })
  await screen.findByText('巡逻组')
  await press('改送餐岗')
  type('岗位叫什么', '夜间巡逻岗')
  await press('改好了')
  expect(await screen.findByText('已经有同名的岗位，换个名字吧。')).toBeVisible()
  expect(screen.getByLabelText('岗位叫什么')).toHaveValue('夜间巡逻岗')
})

test('a post is taken away only after the question, which says who loses it', async () => {
  await opening()
  await screen.findByText('巡逻组')
  await press('改夜间巡逻岗')
  await press('撤掉这个岗')
  expect(screen.getByText('岗上的 1 个人就没有岗位了')).toBeVisible()
  await press('撤掉')
  expect(sent('org.dropPost')[0]).toMatchObject({ gridId: GRID, postId: POST })
})

test('from the roster onto a post and off it again, one tap each', async () => {
  await opening()
  await screen.findByText('巡逻组')
  await press('给夜间巡逻岗派人')
  expect(await screen.findByText('在岗上')).toBeVisible()
  await screen.findByText('吴德山')
  expect(screen.queryByRole('button', { name: '派李秀英' })).toBeNull()
  await press('派吴德山')
  await press('李秀英下岗')
  expect(sent('org.assignPost')).toMatchObject([
    { gridId: GRID, personId: 'p00000009', postId: POST },
    { gridId: GRID, personId: LI, postId: null },
  ])
})

test('somebody far down the roster is found by name', async () => {
  await opening()
  await screen.findByText('巡逻组')
  await press('给送餐岗派人')
  type('姓名、拼音、首字母', 'lxy')
  await waitFor(() => expect(sent('org.search')).toEqual([{ scope: GRID, text: 'lxy' }]))
  expect(await screen.findByRole('button', { name: '派李秀英' })).toBeVisible()
  expect(screen.queryByText('吴德山')).toBeNull()
})

test('a grid without posts says what a post is', async () => {
  await opening({ 'org.listPosts': () => ok<'org.listPosts'>({ gridName: '凤鸣 3 号网格', posts: [], changes: [] }) })
  expect(await screen.findByText('凤鸣 3 号网格还没设岗')).toBeVisible()
  expect(screen.getByText('先设一个岗')).toBeVisible()
})
