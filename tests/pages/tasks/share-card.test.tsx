import { act, fireEvent, screen } from '@testing-library/react'
import TasksPage from '@/pages/tabs/tasks/index'
import { Registered } from '@/features/org/register/Registered'
import type { ValueOf } from '../../../types/contracts/all'
import { gridCode } from '../../../types/domain/ids'
import { cloudAnswers, ok } from '../support/cloud'
import { GRID, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { COMMUNITY, meAs, row, yes } from '../support/tasks'

beforeEach(freshPhone)

const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const CARD = `/pages/tabs/tasks/index?month=2026-11&grid=${GRID}`
const face: ValueOf<'tasks.monthFace'> = {
  gridName: '凤鸣 3 号网格',
  communityName: '凤鸣社区',
  now: NOW,
  open: [
    { kind: 'specialCare', startsAt: row().startsAt, endsAt: row().endsAt, placesLeft: 2 },
    { kind: 'environment', startsAt: row().startsAt, endsAt: row().endsAt, placesLeft: 6 },
  ],
}
const arriving = (me: ValueOf<'home.open'>, grid: string = GRID) => {
  platform.open({ month: '2026-11', grid })
  cloudAnswers({
    'home.open': () => ok<'home.open'>(me),
    'tasks.monthFace': () => ok<'tasks.monthFace'>(face),
    'tasks.listTasks': () => ok<'tasks.listTasks'>({ tasks: [row({ joinable: yes, joinFrom: 'free' })] }),
  })
  show(<TasksPage />)
}

test('somebody whom nobody knows yet sees how much is wanted, registers, and comes back to the list', async () => {
  arriving({ state: 'unregistered' })
  expect(await screen.findByText('11 月有 2 项等人来帮，还要 8 人')).toBeVisible()
  expect(screen.getByText('凤鸣社区·凤鸣 3 号网格')).toBeVisible()
  await press('登记一下，来帮忙')
  expect(platform.journey).toEqual([{ how: 'navigateTo', url: '/pages/org/register/index' }])

  show(<Registered name="李秀英" end={{ state: 'active', gridName: '凤鸣 3 号网格' } as ValueOf<'org.register'>} />)
  await press('回到任务清单')
  expect(platform.journey.at(-1)).toEqual({ how: 'reLaunch', url: CARD })
  expect(platform.storage.get('returnTo')).toBeFalsy()
})

test('whoever waits to be confirmed still sees it, and keeps the way back', async () => {
  arriving({ state: 'unregistered' })
  await screen.findByText(/2 项等人来帮/)
  await press('登记一下，来帮忙')
  show(<Registered name="李秀英" end={{ state: 'pending', gridName: '凤鸣 3 号网格' } as ValueOf<'org.register'>} />)
  await press('回到任务清单')
  expect(platform.journey.at(-1)).toEqual({ how: 'reLaunch', url: CARD })
  expect(platform.storage.get('returnTo')).toMatchObject({ url: CARD })
})

test('a member sees the list of their own grid with what they may take', async () => {
  arriving(meAs('volunteer'))
  expect(await screen.findByRole('button', { name: '参加：陪老人去复查' })).toBeVisible()
  expect(screen.queryByText(/这张卡片是别的网格的/)).toBeNull()
})

test('a member of another grid is told that the card is of another', async () => {
  arriving(meAs('volunteer'), gridCode(`${COMMUNITY}009`))
  expect(await screen.findByText('这张卡片是别的网格的，下面是您这里的')).toBeVisible()
})

test('without a card there is nothing to show to a stranger', async () => {
  arriving({ state: 'unregistered' }, '')
  expect(await screen.findByText('这里还没有您的任务')).toBeVisible()
})
