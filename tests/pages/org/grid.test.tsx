import { fireEvent, screen } from '@testing-library/react'
import GridPage from '@/pages/org/grid/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { GRID, homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { BRANCH } from '../support/tasks'
import { communityCode } from '../../../types/domain/ids'

beforeEach(() => {
  freshPhone()
  platform.open({ gridId: GRID })
})

const grid: ValueOf<'org.getGrid'> = {
  id: GRID,
  name: '凤鸣 3 号网格',
  communityId: communityCode('370306003011'),
  communityName: '凤鸣社区',
  streetName: '青年路街道',
  settlement: 'urban',
  covers: [],
  branch: { id: BRANCH, name: '凤鸣 3 号网格党支部', mode: 'functional', secretaryName: '陈立新' },
  station: { id: `s${GRID.slice(0, 12)}-01`, name: '凤鸣社区党群服务站点' },
  strength: { cadre: { have: 7, floor: 6 }, volunteer: { have: 28, floor: 30 } },
  pending: 0,
  posts: [],
  arrange: { allowed: false, code: 'notAllowed' },
}
const opening = (change: Partial<typeof grid> = {}) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('cadre')),
    'org.getGrid': () => ok<'org.getGrid'>({ ...grid, ...change }),
  })
  show(<GridPage />)
}

test('the grid against its floors, its branch, who leads it and its station', async () => {
  opening()
  for (const words of [
    '凤鸣 3 号网格',
    '志愿者还差 2 人',
    '底线 6，够了',
    '底线 30，差 2',
    '陈立新',
    '功能型党支部，协助社区',
    '凤鸣社区党群服务站点',
  ]) {
    expect(await screen.findByText(words)).toBeVisible()
  }
  expect(asked.find(({ action }) => action === 'org.getGrid')?.input).toEqual({ gridId: GRID })
})

test('a village grid names its villages and the town cadre who leads it', async () => {
  opening({ covers: ['东坞村', '西坞村'], branch: { ...grid.branch, mode: 'village' } })
  expect(await screen.findByText('东坞村、西坞村')).toBeVisible()
  expect(screen.getByText('包村干部，办书记的事')).toBeVisible()
})

test('a post that is not filled is said to be open', async () => {
  opening({ branch: { ...grid.branch, secretaryName: null } })
  expect(await screen.findByText('书记还没定')).toBeVisible()
})

test('an address without a grid leads home', async () => {
  platform.open({})
  opening()
  fireEvent.click(await screen.findByRole('button', { name: '回首页' }))
  expect(platform.journey).toEqual([{ how: 'switchTab', url: '/pages/tabs/home/index' }])
})
