import { act, fireEvent, screen } from '@testing-library/react'
import MovePage from '@/pages/org/move/index'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { GRID, homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { COMMUNITY, OTHER_GRID } from './answers'

beforeEach(freshPhone)

type Replies = Parameters<typeof cloudAnswers>[0]
const opening = (more: Replies = {}) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'org.findGrid': () =>
      ok<'org.findGrid'>({
        grids: [
          {
            gridId: OTHER_GRID,
            name: '凤鸣 5 号网格',
            communityName: '凤鸣社区',
            streetName: '青年路街道',
            matched: null,
            distanceMetres: 320,
          },
        ],
      }),
    'org.moveHome': () => ok<'org.moveHome'>({ gridName: '凤鸣 5 号网格' }),
    ...more,
  })
  show(<MovePage />)
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const sent = () => asked.filter(({ action }) => action === 'org.moveHome').map(({ input }) => input)
const choose = async () => {
  fireEvent.change(await screen.findByLabelText('小区、楼号，如凤鸣东里'), { target: { value: '凤鸣西里' } })
  fireEvent.click(await screen.findByRole('button', { name: /凤鸣 5 号网格/ }))
}

test('the new grid, a look at from and to, done', async () => {
  opening()
  expect(await screen.findByText('现在在凤鸣 3 号网格')).toBeVisible()
  await choose()
  expect(sent()).toEqual([])
  await press('搬到凤鸣 5 号网格')
  expect(sent()[0]).toMatchObject({ from: GRID, to: OTHER_GRID })
  expect(await screen.findByText('以后您在凤鸣 5 号网格')).toBeVisible()
})

test('the grid one lives in already is refused in place', async () => {
  opening({ 'org.moveHome': () => refused<'org.moveHome'>('sameGrid') })
  await choose()
  await press('搬到凤鸣 5 号网格')
  expect(await screen.findByText('就在这个网格，不用搬。')).toBeVisible()
})

test('a browser that does not say where it is leaves the address', async () => {
  opening()
  await screen.findByText('搬到哪儿了？')
  await press('用我现在的位置找')
  expect(await screen.findByText('没拿到位置，写小区名也一样')).toBeVisible()
})

test('a worker of the community who is enrolled nowhere has nothing to move', async () => {
  const roles = [{ role: 'community', scope: COMMUNITY, scopeName: '凤鸣社区' } as const]
  opening({ 'home.open': () => ok<'home.open'>(homeOf('community', { roles })) })
  expect(await screen.findByText('您还没编进网格')).toBeVisible()
})
