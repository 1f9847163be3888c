import { fireEvent, screen, within } from '@testing-library/react'
import StaffPage from '@/pages/rosters/staff/index'
import UnitsPage from '@/pages/rosters/units/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { GRID, homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'

beforeEach(freshPhone)
const sent = (action: string) => asked.filter((call) => call.action === action).map(({ input }) => input)

describe('every unit', () => {
  type Unit = ValueOf<'rosters.reconcile'>['units'][number]
  const unit = (change: Partial<Unit>): Unit => ({
    unitId: 'u001',
    name: '区财政局',
    level: 'district',
    staff: 40,
    enrolled: 36,
    outside: 4,
    noAddress: 0,
    notFound: 0,
    unlisted: 1,
    ...change,
  })
  const opening = (units: Unit[]) => {
    cloudAnswers({
      'home.open': () => ok<'home.open'>(homeOf('district')),
      'rosters.reconcile': () => ok<'rosters.reconcile'>({ at: NOW, units }),
    })
    show(<UnitsPage />)
  }

  test('the sentence first, then the units with most people open', async () => {
    opening([
      unit({}),
      unit({ unitId: 'u002', name: '区司法局', noAddress: 2, notFound: 1 }),
      unit({ unitId: 'u003', name: '区教体局', notFound: 9 }),
    ])
    expect(await screen.findByText('还有 12 人没对上')).toBeVisible()
    const names = screen.getAllByRole('button', { name: /^区/ }).map((row) => row.textContent)
    expect(names).toEqual([
      expect.stringMatching(/^区教体局.*差 9 人$/),
      expect.stringMatching(/^区司法局.*差 3 人$/),
      expect.stringMatching(/^区财政局.*对上了$/),
    ])
    fireEvent.click(screen.getByRole('button', { name: /区教体局/ }))
    expect(platform.journey).toEqual([{ how: 'navigateTo', url: '/pages/rosters/staff/index?unitId=u003' }])
  })

  test('none missed', async () => {
    opening([unit({})])
    expect(await screen.findByText('都对上了，一个不漏')).toBeVisible()
  })

  test('a desk shows every column', async () => {
    window.innerWidth = 1280
    opening([unit({})])
    const head = await screen.findAllByRole('columnheader')
    expect(head.map(({ textContent }) => textContent)).toEqual([
      '单位',
      '还差',
      '名单',
      '已编入',
      '区外',
      '没有住址',
      '没找到',
      '名单外',
    ])
  })
})

describe('one unit', () => {
  type Row = ValueOf<'rosters.listStaff'>['staff'][number]
  const row = (change: Partial<Row>): Row => ({
    staffId: `u001:${'a'.repeat(32)}`,
    name: '周立',
    phone: '154****0090',
    seniorRank: false,
    state: 'notFound',
    gridName: null,
    personId: null,
    ...change,
  })
  const opening = (staff: Row[], more: Parameters<typeof cloudAnswers>[0] = {}, next: string | null = null) => {
    platform.open({ unitId: 'u001' })
    cloudAnswers({
      'home.open': () => ok<'home.open'>(homeOf('district')),
      'rosters.listStaff': () => ok<'rosters.listStaff'>({ unitName: '区财政局', staff, next }),
      'rosters.settleStaff': () => ok<'rosters.settleStaff'>({ state: 'outside' }),
      'org.findGrid': () =>
        ok<'org.findGrid'>({
          grids: [
            {
              gridId: GRID,
              name: '凤鸣 3 号网格',
              communityName: '凤鸣社区',
              streetName: '青年路街道',
              matched: '凤鸣西里',
              distanceMetres: null,
            },
          ],
        }),
      'org.search': () => ok<'org.search'>({ people: [], grids: [] }),
      ...more,
    })
    show(<StaffPage />)
  }
  const enrolled = row({
    staffId: `u001:${'b'.repeat(32)}`,
    name: '王建国',
    state: 'enrolled',
    gridName: '凤鸣 3 号网格',
  })
  const dialog = () => within(screen.getByRole('dialog'))

  test('how many are open; more may come while the list has not ended', async () => {
    opening([row({})], {}, 'more')
    expect(await screen.findByText('区财政局至少还有 1 人没对上')).toBeVisible()
  })

  test('once a settled row has come, the number is exact', async () => {
    opening([row({}), enrolled], {}, 'more')
    expect(await screen.findByText('区财政局还有 1 人没对上')).toBeVisible()
  })

  test('until all are settled', async () => {
    opening([enrolled])
    expect(await screen.findByText('区财政局都对上了')).toBeVisible()
  })

  test.each([
    ['住在区外', 'outside'],
    ['不在这个单位了', 'gone'],
  ] as const)('%s closes an open row', async (answer, as) => {
    opening([row({}), enrolled])
    fireEvent.click(await screen.findByRole('button', { name: /周立/ }))
    fireEvent.click(dialog().getByRole('button', { name: answer }))
    expect(await screen.findByText('记下了')).toBeVisible()
    expect(sent('rosters.settleStaff')).toMatchObject([{ staffId: `u001:${'a'.repeat(32)}`, as }])
  })

  test('enrolling finds the grid by an address', async () => {
    opening([row({})])
    fireEvent.click(await screen.findByRole('button', { name: /周立/ }))
    fireEvent.click(dialog().getByRole('button', { name: '住在区里，编入网格' }))
    fireEvent.change(dialog().getByLabelText('住址或网格名'), { target: { value: '凤鸣西里 3 号楼' } })
    fireEvent.click(await screen.findByRole('button', { name: /凤鸣 3 号网格/ }))
    expect(await screen.findByText('记下了')).toBeVisible()
    expect(sent('rosters.settleStaff')).toMatchObject([{ as: 'enrol', gridId: GRID }])
  })

  test('who was said to live outside may live inside after all', async () => {
    opening([row({ state: 'outside' })])
    fireEvent.click(await screen.findByRole('button', { name: /周立/ }))
    fireEvent.click(dialog().getByRole('button', { name: '其实住在区里' }))
    await screen.findByText('记下了')
    expect(sent('rosters.settleStaff')).toMatchObject([{ as: 'inside' }])
  })

  test('a refusal in place', async () => {
    opening([row({})], { 'rosters.settleStaff': () => refused<'rosters.settleStaff'>('alreadyEnrolled') })
    fireEvent.click(await screen.findByRole('button', { name: /周立/ }))
    fireEvent.click(dialog().getByRole('button', { name: '住在区外' }))
    expect(await screen.findByText('已经编入网格了。')).toBeVisible()
  })
})
