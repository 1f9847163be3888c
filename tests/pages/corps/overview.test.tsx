import { fireEvent, screen } from '@testing-library/react'
import CorpsPage from '@/pages/corps/overview/index'
import StandPage from '@/pages/corps/stand/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { BRANCH } from '../support/tasks'
import { YEAR } from './answers'

beforeEach(freshPhone)

describe('the corps', () => {
  type Corps = ValueOf<'corps.overview'>
  const vacant = (i: number): Corps['vacant'][number] => ({
    branchId: `b370306003011x${String(i).padStart(2, '0')}`,
    name: `格外支部 ${i}`,
    mode: 'offGrid',
    candidates: i === 1 ? 0 : 2,
  })
  const opening = (change: Partial<Corps> = {}) => {
    platform.open({ scope: '370306' })
    cloudAnswers({
      'home.open': () => ok<'home.open'>(homeOf('district')),
      'corps.overview': () =>
        ok<'corps.overview'>({
          branches: 498,
          led: 496,
          fromDistrictUnits: 303,
          fromTowns: 193,
          fromMunicipalUnits: 0,
          seniorRank: 182,
          byMode: { functional: 303, village: 183, offGrid: 12 },
          vacant: [vacant(1), vacant(2)],
          contested: [{ branchId: BRANCH, name: '凤鸣 3 号网格党支部', candidates: 1 }],
          longestTerms: [{ branchId: BRANCH, name: '凤鸣 3 号网格党支部', secretaryName: '陈立新', since: NOW - YEAR }],
          ...change,
        }),
    })
    show(<CorpsPage />)
  }

  test('one sentence, where the secretaries come from, and how many of rank', async () => {
    opening()
    expect(await screen.findByText('498 个支部，2 个还没有书记')).toBeVisible()
    for (const words of ['303', '193', '182', '副科级以上']) expect(screen.getByText(words)).toBeVisible()
    expect(screen.queryByText('市直单位')).toBeNull()
  })

  test('a branch that nobody leads opens its selection', async () => {
    opening()
    expect(await screen.findByText('还没人选')).toBeVisible()
    fireEvent.click(screen.getByRole('button', { name: /格外支部 2/ }))
    expect(platform.journey).toEqual([
      { how: 'navigateTo', url: '/pages/corps/branch/index?branchId=b370306003011x02' },
    ])
  })

  test('all are led', async () => {
    opening({ led: 498, vacant: [] })
    expect(await screen.findByText('498 个支部，个个有书记')).toBeVisible()
    expect(screen.getByText('每个支部都有人带')).toBeVisible()
  })

  test('of many, thirty are drawn at a time', async () => {
    opening({ vacant: Array.from({ length: 45 }, (_, i) => vacant(i + 1)) })
    await screen.findByText('格外支部 30')
    expect(screen.queryByText('格外支部 31')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '再看一些' }))
    expect(screen.getByText('格外支部 45')).toBeVisible()
  })
})

describe('standing', () => {
  type Branch = ValueOf<'corps.mine'>['branches'][number]
  const branch = (change: Partial<Branch> = {}): Branch => ({
    branchId: BRANCH,
    name: '凤鸣 3 号网格党支部',
    mode: 'functional',
    secretaryName: '陈立新',
    stood: false,
    recommended: false,
    stand: { allowed: true },
    ...change,
  })
  const opening = (branches: Branch[], more: Parameters<typeof cloudAnswers>[0] = {}) => {
    cloudAnswers({
      'home.open': () => ok<'home.open'>(homeOf('cadre')),
      'corps.mine': () => ok<'corps.mine'>({ branches }),
      'corps.stand': () => ok<'corps.stand'>({}),
      'corps.withdraw': () => ok<'corps.withdraw'>({}),
      ...more,
    })
    show(<StandPage />)
  }
  const sent = (action: string) => asked.filter((call) => call.action === action).map(({ input }) => input)

  test('with a sentence', async () => {
    opening([branch()])
    fireEvent.click(await screen.findByRole('button', { name: '自荐凤鸣 3 号网格党支部' }))
    fireEvent.change(screen.getByLabelText('说一句，可以不写'), { target: { value: '愿意跑腿' } })
    fireEvent.click(screen.getByRole('button', { name: '自荐' }))
    expect(await screen.findByText('记下了，等组织回话')).toBeVisible()
    expect(sent('corps.stand')).toMatchObject([{ branchId: BRANCH, statement: '愿意跑腿' }])
  })

  test('and without one', async () => {
    opening([branch()])
    fireEvent.click(await screen.findByRole('button', { name: '自荐凤鸣 3 号网格党支部' }))
    fireEvent.click(screen.getByRole('button', { name: '自荐' }))
    await screen.findByText('记下了，等组织回话')
    expect(sent('corps.stand')).toEqual([{ branchId: BRANCH, requestId: expect.any(String) }])
  })

  test('it can be taken back', async () => {
    opening([branch({ stood: true })])
    expect(await screen.findByText('您自荐了凤鸣 3 号网格党支部')).toBeVisible()
    fireEvent.click(screen.getByRole('button', { name: '收回对凤鸣 3 号网格党支部的自荐' }))
    expect(await screen.findByText('收回了')).toBeVisible()
    expect(sent('corps.withdraw')).toMatchObject([{ branchId: BRANCH }])
  })

  test('where it is not allowed, why', async () => {
    opening([branch({ stand: { allowed: false, code: 'leadsBranch' } })])
    expect(await screen.findByText('这位正带着一个支部，先办离任。')).toBeVisible()
    expect(screen.queryByRole('button', { name: /^自荐/ })).toBeNull()
  })

  test('a refusal in place', async () => {
    opening([branch()], { 'corps.stand': () => refused<'corps.stand'>('alreadyStanding') })
    fireEvent.click(await screen.findByRole('button', { name: '自荐凤鸣 3 号网格党支部' }))
    fireEvent.click(screen.getByRole('button', { name: '自荐' }))
    expect(await screen.findByText('您已经自荐过了。')).toBeVisible()
  })

  test('somebody who is no cadre is told whose it is', async () => {
    opening([])
    expect(await screen.findByText('机关干部能自荐自己住的社区里的支部')).toBeVisible()
  })
})
