import { fireEvent, screen, waitFor } from '@testing-library/react'
import BoardPage from '@/pages/muster/board/index'
import GridPage from '@/pages/muster/grid/index'
import IssuePage from '@/pages/muster/issue/index'
import OrdersPage from '@/pages/muster/orders/index'
import ReportPage from '@/pages/muster/report/index'
import type { ValueOf } from '../../../types/contracts/all'
import { communityCode, type GridCode } from '../../../types/domain/ids'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { GRID, homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { COMMUNITY, gridValue, order, ORDER, row } from './answers'

const BESIDE = '370306003011004' as GridCode

const overview: ValueOf<'org.overview'> = {
  at: NOW,
  name: '凤鸣社区',
  level: 'community',
  total: { id: COMMUNITY, name: '凤鸣社区', grids: 2, shortGrids: 0, cadres: 12, volunteers: 60 },
  parts: [],
  grids: [GRID, BESIDE].map((id, index) => ({
    id,
    name: `凤鸣 ${3 + index} 号网格`,
    settlement: 'urban',
    cadre: { have: 6, floor: 6 },
    volunteer: { have: 30, floor: 30 },
    led: true,
  })),
  offGrid: [],
}

function open(page: JSX.Element, replies: Parameters<typeof cloudAnswers>[0], scope: string = COMMUNITY) {
  platform.open({ orderId: ORDER, scope, gridId: GRID })
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('community')),
    'org.overview': () => ok<'org.overview'>(overview),
    'org.getCommunity': () =>
      ok<'org.getCommunity'>({ id: communityCode(GRID), name: '凤鸣社区', grids: [], stations: [], merchants: [] }),
    'muster.getOrder': () => ok<'muster.getOrder'>(order()),
    'muster.whom': () =>
      ok<'muster.whom'>({
        kinds: [{ kind: 'volunteer', people: 60 }],
        occupations: [{ occupation: 'doctor', people: 5 }],
        skills: [{ skill: 'firstAid', people: 2 }],
        groups: [
          { name: '巡逻组', people: 3 },
          { name: '守门', people: 1 },
        ],
      }),
    ...replies,
  })
  show(page)
}
const sent = (action: string) => asked.filter((one) => one.action === action).map(({ input }) => input)

beforeEach(freshPhone)

test('orders of a place: what runs, and into emergency with a reason', async () => {
  open(<OrdersPage />, {
    'muster.listOrders': () => ok<'muster.listOrders'>({ orders: [], modes: [], next: null }),
    'muster.setMode': () => ok<'muster.setMode'>({ mode: 'emergency', since: NOW }),
  })
  expect(await screen.findByText('还没有集结过')).toBeVisible()
  fireEvent.click(screen.getByText('转入应急'))
  const buttons = () => screen.getAllByText('转入应急')
  fireEvent.click(buttons()[buttons().length - 1] as HTMLElement)
  expect(await screen.findByText('写一句为什么')).toBeVisible()
  fireEvent.change(screen.getByLabelText('为什么'), { target: { value: '暴雨红色预警' } })
  fireEvent.click(buttons()[buttons().length - 1] as HTMLElement)
  await waitFor(() =>
    expect(sent('muster.setMode')).toMatchObject([{ scope: COMMUNITY, mode: 'emergency', tasksPaused: true }]),
  )
})

test('an order is written, its reach is seen first, and one confirmation sends it', async () => {
  open(<IssuePage />, {
    'muster.preview': () => ok<'muster.preview'>({ grids: 2, people: 72, messages: 40, deployed: 3 }),
    'muster.issue': () => ok<'muster.issue'>({ orderId: ORDER, grids: 2, people: 72 }),
  })
  fireEvent.click(await screen.findByText('扫雪除冰'))
  fireEvent.click(screen.getByText('看看会叫到多少人'))
  expect(await screen.findByText('叫 72 人，2 个网格')).toBeVisible()
  expect(screen.getByText('有 3 人正在别处集结，不催他们')).toBeVisible()
  expect(screen.getByText(/^40 人马上收到微信消息/)).toBeVisible()
  expect(sent('muster.issue')).toEqual([])
  fireEvent.click(screen.getByText('叫 72 人'))
  await waitFor(() =>
    expect(sent('muster.issue')).toMatchObject([
      { title: '扫雪除冰', level: 'keyTask', places: [COMMUNITY], neededPerGrid: 10, compulsory: false },
    ]),
  )
})

test.each([
  ['职业', () => fireEvent.click(screen.getByText('医护 5')), { by: 'kinds', occupations: ['doctor'] }],
  [
    '岗位',
    () => ['巡逻组 3', '守门 1'].forEach((text) => fireEvent.click(screen.getByText(text))),
    { by: 'groups', groups: ['巡逻组', '守门'] },
  ],
  ['本事', () => fireEvent.click(screen.getByText('会急救 2')), { by: 'skills', skills: ['firstAid'] }],
] as const)('only some are called: %s', async (way, choose, called) => {
  open(<IssuePage />, {
    'muster.preview': () => ok<'muster.preview'>({ grids: 2, people: 5, messages: 0, deployed: 0 }),
  })
  fireEvent.click(await screen.findByText(way))
  expect(sent('muster.whom')).toEqual([{ scope: COMMUNITY, places: [COMMUNITY] }])
  fireEvent.click(screen.getByText('看看会叫到多少人'))
  expect(await screen.findByText(/^(至少选一种职业|至少选一样|至少选一个岗位或小组)$/)).toBeVisible()
  choose()
  fireEvent.click(screen.getByText('看看会叫到多少人'))
  expect(await screen.findByText('叫 5 人，2 个网格')).toBeVisible()
  expect(sent('muster.preview')).toMatchObject([{ called }])
})

test('what is missing is said beside its field, and nothing goes out', async () => {
  open(<IssuePage />, {})
  fireEvent.change(await screen.findByLabelText('叫什么'), { target: { value: ' ' } })
  fireEvent.click(await screen.findByText('凤鸣社区全部'))
  fireEvent.click(screen.getByText('看看会叫到多少人'))
  expect(await screen.findByText('写一个名字')).toBeVisible()
  expect(screen.getByText('至少选一个地方')).toBeVisible()
  expect(sent('muster.preview')).toEqual([])
})

test('the board says how it stands, slow grids first, and asks once more before it ends', async () => {
  const quick = row({ id: BESIDE, name: '凤鸣 4 号网格', arrived: 10, shortfall: 0 })
  const slow = row({ read: 0, coming: 0, arrived: 0, cannot: 0, shortfall: 10 })
  open(<BoardPage />, {
    'muster.board': () => ok<'muster.board'>({ now: NOW, grids: [quick, slow] }),
    'muster.changeOrder': () => ok<'muster.changeOrder'>({ orderId: ORDER, version: 1 }),
  })
  expect(await screen.findByRole('heading', { name: '10 人到了' })).toBeVisible()
  const names = screen.getAllByText(/^凤鸣 \d 号网格$/).map(({ textContent }) => textContent)
  expect(names.indexOf('凤鸣 3 号网格')).toBeLessThan(names.indexOf('凤鸣 4 号网格'))
  fireEvent.click(screen.getByText('结束集结'))
  expect(await screen.findByText('结束这次集结？')).toBeVisible()
  expect(sent('muster.changeOrder')).toEqual([])
})

test('an order is changed from its board: what changed is said, or nothing goes out', async () => {
  open(<BoardPage />, {
    'muster.board': () => ok<'muster.board'>({ now: NOW, grids: [row()] }),
    'muster.changeOrder': () => ok<'muster.changeOrder'>({ orderId: ORDER, version: 2 }),
  })
  fireEvent.click(await screen.findByText('改指令'))
  fireEvent.click(await screen.findByText('改好了，告诉大家'))
  expect(await screen.findByText('写一句改了什么')).toBeVisible()
  expect(sent('muster.changeOrder')).toEqual([])
  fireEvent.change(screen.getByLabelText('改了什么'), { target: { value: '到东门集合' } })
  fireEvent.click(screen.getByText('改好了，告诉大家'))
  const { duty, assembleAt } = order()
  await waitFor(() =>
    expect(sent('muster.changeOrder')).toMatchObject([
      { orderId: ORDER, change: { kind: 'amend', text: '到东门集合', duty, assembleAt } },
    ]),
  )
})

test('the board goes down from the district to a street and its grids, where fewest have come first', async () => {
  const part = (id: string, name: string) => ({ ...overview.total, id: id as typeof overview.total.id, name })
  const streets = [part('370306003', '青年路街道'), part('370306004', '永安街道')]
  const far = row({ id: '370306004001001' as GridCode, name: '永安 1 号网格', called: 40, arrived: 0, shortfall: 8 })
  open(
    <BoardPage />,
    {
      'org.overview': ({ scope }) =>
        ok<'org.overview'>({ ...overview, level: 'district', parts: scope === '370306' ? streets : [] }),
      'muster.board': () => ok<'muster.board'>({ now: NOW, grids: [row(), far] }),
    },
    '370306',
  )
  const sums = () => screen.getAllByText(/^(青年路|永安)街道$/).filter((words) => words.closest('.cell'))
  await screen.findAllByText('永安街道')
  expect(sums().map(({ textContent }) => textContent)).toEqual(['永安街道', '青年路街道'])
  fireEvent.click(sums()[0] as HTMLElement)
  expect(await screen.findByText('永安 1 号网格')).toBeVisible()
  expect(screen.queryByText('凤鸣 3 号网格')).toBeNull()
  fireEvent.click(screen.getByText('回上一级'))
  await waitFor(() => expect(sums()).toHaveLength(2))
})

test('one tap rings somebody who has said nothing', async () => {
  open(<GridPage />, {
    'muster.grid': () => ok<'muster.grid'>(gridValue()),
    'privacy.reveal': () => ok<'privacy.reveal'>({ value: '13800001234' }),
  })
  fireEvent.click(await screen.findByLabelText('给孙桂兰打电话'))
  expect(await screen.findByText('13800001234')).toBeVisible()
  expect(sent('privacy.reveal')).toMatchObject([{ personId: 'p00000011', field: 'phone', purpose: 'muster' }])
})

test('a short grid is offered its neighbours, and one tap asks as many as are missing', async () => {
  const short = row({ shortfall: 2 })
  const people = ['p00000021', 'p00000022', 'p00000023'].map((personId) => ({
    personId: personId as `p${string}`,
    name: '李秀英',
    kind: 'volunteer' as const,
    state: 'coming' as const,
  }))
  open(<BoardPage />, {
    'muster.board': () => ok<'muster.board'>({ now: NOW, grids: [short] }),
    'muster.spare': () =>
      ok<'muster.spare'>({
        shortfall: 2,
        from: [{ gridId: BESIDE, name: '凤鸣 4 号网格', distanceMetres: 420, spare: 3, asked: 0, people }],
      }),
    'muster.dispatch': () => ok<'muster.dispatch'>({ asked: 2 }),
  })
  fireEvent.click(await screen.findByText('凤鸣 3 号网格'))
  fireEvent.click(await screen.findByText('请 2 人'))
  await waitFor(() =>
    expect(sent('muster.dispatch')).toMatchObject([{ from: BESIDE, to: GRID, personIds: ['p00000021', 'p00000022'] }]),
  )
})

test('whoever was asked and has not said yet is not asked for twice over', async () => {
  open(<BoardPage />, {
    'muster.board': () => ok<'muster.board'>({ now: NOW, grids: [row({ shortfall: 2 })] }),
    'muster.spare': () =>
      ok<'muster.spare'>({
        shortfall: 2,
        from: [
          {
            gridId: BESIDE,
            name: '凤鸣 4 号网格',
            distanceMetres: 420,
            spare: 3,
            asked: 2,
            people: [{ personId: 'p00000031', name: '王建国', kind: 'cadre', state: 'coming' }],
          },
        ],
      }),
  })
  fireEvent.click(await screen.findByText('凤鸣 3 号网格'))
  expect(await screen.findByText('420 米，多 3 人，请了 2 人还没回')).toBeVisible()
  expect(screen.queryByText(/^请 \d+ 人$/)).toBeNull()
})

test('the secretary sees who has said nothing first, and confirms who came', async () => {
  open(<GridPage />, {
    'muster.grid': () => ok<'muster.grid'>(gridValue()),
    'muster.arrange': () => ok<'muster.arrange'>({ orderId: ORDER, gridId: GRID }),
  })
  expect(await screen.findByText('没回话的 1 人')).toBeVisible()
  fireEvent.click(screen.getByText('马晓东'))
  fireEvent.click(await screen.findByRole('button', { name: '到了' }))
  await waitFor(() =>
    expect(sent('muster.arrange')).toMatchObject([
      { deed: { kind: 'mark', personId: 'p00000012', saw: 'arrived', to: 'arrived' } },
    ]),
  )
})

test('somebody who came without being called is found in the roster, and marked', async () => {
  const found = {
    personId: 'p00000031',
    name: '周桂英',
    kind: 'volunteer',
    gridId: GRID,
    gridName: '',
    unitName: null,
  } as const
  open(<GridPage />, {
    'muster.grid': () => ok<'muster.grid'>(gridValue()),
    'org.search': () => ok<'org.search'>({ people: [{ ...found, pending: false }], grids: [] }),
    'muster.arrange': () => ok<'muster.arrange'>({ orderId: ORDER, gridId: GRID }),
  })
  fireEvent.change(await screen.findByLabelText('找本网格的人：名字或拼音首字母'), { target: { value: 'zgy' } })
  fireEvent.click(await screen.findByText('周桂英'))
  fireEvent.click(await screen.findByRole('button', { name: '到了' }))
  await waitFor(() =>
    expect(sent('muster.arrange')).toMatchObject([
      { deed: { kind: 'mark', personId: 'p00000031', saw: null, to: 'arrived' } },
    ]),
  )
})

test('a team is changed where it stands', async () => {
  const teams = [{ id: 'a1b2c3d4', name: '一组', post: '守东门', leader: 'p00000012' as const }]
  open(<GridPage />, {
    'muster.grid': () => ok<'muster.grid'>(gridValue({ teams })),
    'muster.arrange': () => ok<'muster.arrange'>({ orderId: ORDER, gridId: GRID }),
  })
  fireEvent.click(await screen.findByText('一组：守东门'))
  fireEvent.change(screen.getByLabelText('守哪里、做什么'), { target: { value: '守西门' } })
  fireEvent.click(screen.getByText('改好了'))
  await waitFor(() =>
    expect(sent('muster.arrange')).toMatchObject([
      { deed: { kind: 'team', teamId: 'a1b2c3d4', post: '守西门', leader: 'p00000012' } },
    ]),
  )
})

test('once it is over, the grid says what it would do better', async () => {
  open(<GridPage />, {
    'muster.grid': () => ok<'muster.grid'>(gridValue({ active: false })),
    'muster.arrange': () => ok<'muster.arrange'>({ orderId: ORDER, gridId: GRID }),
  })
  fireEvent.change(await screen.findByLabelText('本网格的话'), { target: { value: '沙袋提前放' } })
  fireEvent.click(screen.getByText('写进报告'))
  await waitFor(() => expect(sent('muster.arrange')).toMatchObject([{ deed: { kind: 'lesson', text: '沙袋提前放' } }]))
})

test('a report says what came of it, and takes a lesson', async () => {
  const grid = { ...row({ arrived: 8 }), helpers: 0, late: 1, served: 8, minutes: 480, halfAfter: 12 }
  const { shortfall: _shortfall, wanted: _wanted, helpersComing: _coming, helpersArrived: _arrived, ...counts } = grid
  open(<ReportPage />, {
    'muster.getOrder': () => ok<'muster.getOrder'>(order({ state: 'ended', endedAt: NOW, reported: true })),
    'muster.report': () =>
      ok<'muster.report'>({
        at: NOW,
        totals: { called: 40, needed: 10, read: 1, coming: 2, arrived: 8, cannot: 1, left: 0, served: 8, minutes: 480 },
        streets: [
          {
            id: '370306003' as ValueOf<'muster.report'>['streets'][number]['id'],
            name: '凤鸣街道',
            called: 40,
            curve: [{ minute: 5, read: 9, coming: 4, arrived: 1 }],
          },
        ],
        grids: [counts],
        lessons: [{ gridId: GRID, gridName: '凤鸣 3 号网格', byName: '陈立新', at: NOW, text: '雨衣不够' }],
        told: [
          {
            id: 'a',
            gridId: GRID,
            gridName: '凤鸣 3 号网格',
            byName: '陈立新',
            at: NOW,
            text: '东门积水退了',
            picture: null,
          },
        ],
        toldInAll: 60,
      }),
    'muster.compare': () => ok<'muster.compare'>({ orders: [] }),
    'muster.changeOrder': () => ok<'muster.changeOrder'>({ orderId: ORDER, version: 1 }),
  })
  expect(await screen.findByText('8 人次，共 8 小时')).toBeVisible()
  expect(screen.getByText('雨衣不够')).toBeVisible()
  expect(screen.getByText('网格说')).toBeVisible()
  expect(screen.getByText('东门积水退了')).toBeVisible()
  expect(screen.getByText('更早的在表格里')).toBeVisible()
  fireEvent.click(screen.getByText('凤鸣 3 号网格'))
  expect(await screen.findByText('历次应急，比的是网格，不比人')).toBeVisible()
  expect(sent('muster.compare')).toContainEqual({ scope: GRID, level: 'emergency' })
  fireEvent.change(screen.getByLabelText('我们这一级的话'), { target: { value: '沙袋提前放' } })
  fireEvent.click(screen.getByText('写进报告'))
  await waitFor(() =>
    expect(sent('muster.changeOrder')).toMatchObject([{ change: { kind: 'lesson', text: '沙袋提前放' } }]),
  )
})
