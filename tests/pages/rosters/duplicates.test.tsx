import { fireEvent, screen, within } from '@testing-library/react'
import DuplicatesPage from '@/pages/rosters/duplicates/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'

beforeEach(freshPhone)

type Duplicate = ValueOf<'rosters.listDuplicates'>['duplicates'][number]
const two: Duplicate = {
  id: 'u-p00000003-u002',
  kind: 'twoUnits',
  name: '王建国',
  gridName: '凤鸣 3 号网格',
  first: '区财政局',
  second: '区司法局',
  at: NOW,
}
const opening = (duplicates: Duplicate[], more: Parameters<typeof cloudAnswers>[0] = {}) => {
  platform.open({ scope: '370306' })
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('district')),
    'rosters.listDuplicates': () => ok<'rosters.listDuplicates'>({ duplicates, next: null }),
    'rosters.settleDuplicate': () => ok<'rosters.settleDuplicate'>({}),
    ...more,
  })
  show(<DuplicatesPage />)
}
const settled = () => asked.filter(({ action }) => action === 'rosters.settleDuplicate').map(({ input }) => input)
const dialog = () => within(screen.getByRole('dialog'))

test.each([
  ['王建国，留这个：区财政局', 'first', '是一个人，合起来'],
  ['王建国，留那个：区司法局', 'second', '是一个人，合起来'],
  ['王建国是两个人', 'both', '是两个人，都留'],
] as const)('%s asks once more and settles it', async (button, keep, sure) => {
  opening([two])
  fireEvent.click(await screen.findByRole('button', { name: button }))
  expect(settled()).toEqual([])
  fireEvent.click(dialog().getByRole('button', { name: sure }))
  expect(await screen.findByText('这一条办好了')).toBeVisible()
  expect(settled()).toMatchObject([{ id: two.id, scope: '370306', keep }])
})

test('what is kept is named in the question', async () => {
  opening([two])
  fireEvent.click(await screen.findByRole('button', { name: '王建国，留那个：区司法局' }))
  expect(dialog().getByText('留下：区司法局。合起来后分不开')).toBeVisible()
  fireEvent.click(dialog().getByRole('button', { name: '再想想' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(settled()).toEqual([])
})

test('somebody else settled it first', async () => {
  opening([two], { 'rosters.settleDuplicate': () => refused<'rosters.settleDuplicate'>('alreadySettled') })
  fireEvent.click(await screen.findByRole('button', { name: '王建国是两个人' }))
  fireEvent.click(dialog().getByRole('button', { name: '是两个人，都留' }))
  expect(await screen.findByText('这一条已经有人处理了。')).toBeVisible()
})

test('nobody is there twice', async () => {
  opening([])
  expect(await screen.findByText('没有重复的人')).toBeVisible()
})

test('of many, twenty are drawn at a time, and the next page is fetched when it is needed', async () => {
  const page = Array.from({ length: 25 }, (_, i) => ({ ...two, id: `n-${i}`, name: `王建国${i + 1}` }))
  opening(page, {
    'rosters.listDuplicates': ({ cursor }) =>
      ok<'rosters.listDuplicates'>(
        cursor ? { duplicates: [{ ...two, name: '最后一个' }], next: null } : { duplicates: page, next: 'more' },
      ),
  })
  await screen.findByText('王建国20')
  expect(screen.queryByText('王建国21')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '再看一些' }))
  expect(await screen.findByText('最后一个')).toBeVisible()
  expect(screen.getByText('就这些了')).toBeVisible()
})
