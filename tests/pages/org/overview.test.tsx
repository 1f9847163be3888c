import { act, fireEvent, screen, within } from '@testing-library/react'
import OverviewPage from '@/pages/org/overview/index'
import { cloudAnswers, ok, refused } from '../support/cloud'
import { GRID, homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { OTHER_GRID, overview, STREET } from './answers'

beforeEach(() => {
  freshPhone()
  platform.open({ scope: '370306' })
})

const opening = (value = overview) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('district')),
    'org.overview': () => ok<'org.overview'>(value),
  })
  show(<OverviewPage />)
}
const rows = () => screen.getAllByRole('button').map(({ textContent }) => textContent ?? '')

test('the sentence first, the time of the numbers, and what each colour counts', async () => {
  opening()
  expect(await screen.findByText('3 个网格，2 个人手不够')).toBeVisible()
  expect(await screen.findByText('今天 07:52 的数')).toBeVisible()
  expect(screen.getByRole('img', { name: '周村区的网格图：3 个网格，2 个人手不够' })).toBeVisible()
  for (const words of ['差 5 人以上', '差 1–4 人', '够底线']) expect(screen.getByText(words)).toBeVisible()
})

test('streets by need, and a tap leads down to one', async () => {
  opening()
  await screen.findByText('3 个网格，2 个人手不够')
  expect(rows().find((text) => text.includes('干部'))).toContain('青年路街道')
  fireEvent.click(screen.getByRole('button', { name: /青年路街道.*缺人 2 个/ }))
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: `/pages/org/overview/index?scope=${STREET}` }])
})

test('the grids that need most, with how many are missing', async () => {
  opening()
  await screen.findByText('3 个网格，2 个人手不够')
  await act(async () => fireEvent.click(screen.getByRole('tab', { name: '最缺人的网格' })))
  const short = rows().filter((text) => text.includes('凤鸣'))
  expect(short[0]).toContain('凤鸣 5 号网格')
  expect(short[0]).toContain('差 7')
  expect(short[1]).toContain('差 2')
  expect(rows().some((text) => text.includes('车站'))).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: /凤鸣 5 号/ }))
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: `/pages/org/grid/index?gridId=${OTHER_GRID}` }])
})

test('a community lists all of its grids', async () => {
  platform.open({ scope: GRID.slice(0, 12) })
  opening({ ...overview, level: 'community', name: '凤鸣社区', parts: [], offGrid: [] })
  expect(await screen.findByRole('button', { name: /车站 1 号网格/ })).toBeVisible()
  expect(screen.queryByRole('tab')).toBeNull()
})

test('branches outside the grids are listed, with who has no secretary', async () => {
  opening()
  expect(await screen.findByText('1 个格外支部')).toBeVisible()
  expect(screen.getByText('南下街沿街商铺支部')).toBeVisible()
  expect(screen.getByText('书记没定')).toBeVisible()
})

test('on a desk a table stands beside the map', async () => {
  window.innerWidth = 1280
  opening()
  const table = await screen.findByRole('table', { name: '镇街' })
  expect(within(table).getAllByRole('row')).toHaveLength(3)
})

test('another district is refused in words', async () => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('community')),
    'org.overview': () => refused<'org.overview'>('notAllowed'),
  })
  show(<OverviewPage />)
  expect(await screen.findByText('这件事不归您办，请找社区或支部。')).toBeVisible()
})
