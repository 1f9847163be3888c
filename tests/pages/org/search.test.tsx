import { fireEvent, screen } from '@testing-library/react'
import SearchPage from '@/pages/org/search/index'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { GRID, homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { COMMUNITY, found, LI, OTHER_GRID } from './answers'

beforeEach(() => {
  freshPhone()
  platform.open({ scope: COMMUNITY })
})

const opening = (value = found()) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('community')),
    'org.search': () => ok<'org.search'>(value),
  })
  show(<SearchPage />)
}
const look = async (value: string) =>
  fireEvent.change(await screen.findByLabelText('姓名、拼音、网格名'), { target: { value } })

test('nothing is asked before something is typed, and the page says what to type', async () => {
  opening()
  expect(await screen.findByText('找谁？找哪儿？')).toBeVisible()
  expect(asked.some(({ action }) => action === 'org.search')).toBe(false)
})

test('people and grids, each with the way to them', async () => {
  opening()
  await look('凤鸣')
  fireEvent.click(await screen.findByRole('button', { name: /李秀英/ }))
  fireEvent.click(screen.getByRole('button', { name: /凤鸣 5 号网格/ }))
  expect(asked.find(({ action }) => action === 'org.search')?.input).toEqual({ scope: COMMUNITY, text: '凤鸣' })
  expect(platform.journey.map(({ url }) => url)).toEqual([
    `/pages/org/person/index?personId=${LI}&gridId=${GRID}`,
    `/pages/org/grid/index?gridId=${OTHER_GRID}`,
  ])
})

test('somebody who waits to be confirmed is marked', async () => {
  opening(found({ people: found().people.map((each) => ({ ...each, pending: true })) }))
  await look('lxy')
  expect(await screen.findByText('等确认')).toBeVisible()
})

test('nothing found says what to try', async () => {
  opening({ people: [], grids: [] })
  await look('甲')
  expect(await screen.findByText('没找到')).toBeVisible()
})
