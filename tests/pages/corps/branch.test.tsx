import { fireEvent, screen, within } from '@testing-library/react'
import BranchPage from '@/pages/corps/branch/index'
import type { Role } from '../../../types/domain/org'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { GRID, homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { BRANCH } from '../support/tasks'
import { candidate, type Selection, selection } from './answers'

beforeEach(() => {
  freshPhone()
  platform.open({ branchId: BRANCH })
})

const opening = (role: Role, change: Partial<Selection> = {}, more: Parameters<typeof cloudAnswers>[0] = {}) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf(role)),
    'corps.listCandidates': () => ok<'corps.listCandidates'>(selection(change)),
    'corps.appoint': () => ok<'corps.appoint'>({ name: '王建国', since: NOW }),
    'corps.endTerm': () => ok<'corps.endTerm'>({}),
    'corps.recommend': () => ok<'corps.recommend'>({ candidates: 2 }),
    ...more,
  })
  show(<BranchPage />)
}
const sent = (action: string) => asked.filter((call) => call.action === action).map(({ input }) => input)
const dialog = () => within(screen.getByRole('dialog'))

test('who leads it and since when, who stands, what was said of them and their service', async () => {
  opening('district')
  expect(await screen.findByText('区司法局·2025 年 11 月起')).toBeVisible()
  for (const words of ['组织推荐', '自荐', '凤鸣社区推荐', '服务过 3 次，7 小时 30 分']) {
    expect(screen.getByText(words)).toBeVisible()
  }
  expect(screen.getByText('“在这里住了二十年，愿意多跑跑腿”')).toBeVisible()
})

test('candidates stay in the order they come in: nobody is ranked by hours', async () => {
  const first = candidate({ personId: 'p00000091', name: '丁一', service: { minutes: 0, times: 0 } })
  opening('district', { candidates: [first, candidate()] })
  const buttons = await screen.findAllByRole('button', { name: /^任命/ })
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['任命丁一', '任命王建国'])
})

test('appointing asks once more, says who steps down, and names who was seen leading', async () => {
  opening('district')
  fireEvent.click(await screen.findByRole('button', { name: '任命王建国' }))
  expect(dialog().getByText('陈立新同时离任，都记录在案')).toBeVisible()
  fireEvent.change(dialog().getByLabelText('要交接些什么，可以不写'), { target: { value: '钥匙在社区' } })
  fireEvent.click(dialog().getByRole('button', { name: '任命王建国' }))
  expect(await screen.findByText('王建国现在是书记了')).toBeVisible()
  expect(sent('corps.appoint')).toMatchObject([
    { branchId: BRANCH, personId: 'p00000090', seen: 'p00000002', handover: '钥匙在社区' },
  ])
})

test('a branch that nobody leads has been seen with nobody', async () => {
  opening('district', { secretary: null, terms: [] })
  fireEvent.click(await screen.findByRole('button', { name: '任命王建国' }))
  fireEvent.click(dialog().getByRole('button', { name: '任命王建国' }))
  await screen.findByText('王建国现在是书记了')
  expect(sent('corps.appoint')).toMatchObject([{ seen: null }])
})

test('somebody else was quicker: said in place', async () => {
  opening('district', {}, { 'corps.appoint': () => refused<'corps.appoint'>('secretaryChanged') })
  fireEvent.click(await screen.findByRole('button', { name: '任命王建国' }))
  fireEvent.click(dialog().getByRole('button', { name: '任命王建国' }))
  expect(await screen.findByText('刚换过书记，请看过再定。')).toBeVisible()
})

test('a term ends on the district’s word', async () => {
  opening('district')
  fireEvent.click(await screen.findByRole('button', { name: '办离任，陈立新' }))
  fireEvent.click(dialog().getByRole('button', { name: '办陈立新的离任' }))
  expect(await screen.findByText('离任办好了')).toBeVisible()
  expect(sent('corps.endTerm')).toMatchObject([{ branchId: BRANCH, seen: 'p00000002' }])
})

test('a community recommends and appoints nobody; the reason why not is not told to whom it does not concern', async () => {
  const appointable = { allowed: false, code: 'notAllowed' } as const
  opening('community', { candidates: [candidate({ appointable })] })
  expect(await screen.findByText('陈立新', { selector: '.cell-title' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /任命|离任/ })).toBeNull()
  expect(screen.queryByText('这件事不归您办，请找社区或支部。')).toBeNull()
})

test('whoever cannot be appointed says why', async () => {
  opening('district', { candidates: [candidate({ appointable: { allowed: false, code: 'unitLevelWrong' } })] })
  expect(await screen.findByText('城区选区直干部，农村选镇街干部。')).toBeVisible()
})

test('a cadre of the community is looked up and recommended with one tap', async () => {
  const found = (personId: `p${string}`, name: string, kind: 'cadre' | 'volunteer') =>
    ({ personId, name, kind, gridId: GRID, gridName: '凤鸣 3 号网格', unitName: null, pending: false }) as never
  opening(
    'community',
    {},
    {
      'org.search': () =>
        ok<'org.search'>({
          people: [
            found('p00000090', '王建国', 'cadre'),
            found('p00000095', '周立', 'cadre'),
            found('p00000096', '周青', 'volunteer'),
          ],
          grids: [],
        }),
    },
  )
  fireEvent.change(await screen.findByLabelText('找本社区的干部'), { target: { value: '周' } })
  fireEvent.click(await screen.findByRole('button', { name: '推荐周立' }))
  expect(await screen.findByText('推荐了周立')).toBeVisible()
  expect(screen.queryByText('周青')).toBeNull()
  expect(sent('org.search')[0]).toEqual({ scope: GRID.slice(0, 12), text: '周' })
  expect(sent('corps.recommend')).toMatchObject([{ branchId: BRANCH, personId: 'p00000095' }])
})

test('earlier terms, the newest first, with what was handed over', async () => {
  opening('district')
  const rows = within(await screen.findByRole('list', { name: '历任书记' })).getAllByRole('listitem')
  expect(rows.map((row) => row.textContent)).toEqual([
    '2025 年 11 月 24 日到现在陈立新',
    '2023 年 11 月 25 日 – 2025 年 11 月 24 日赵前任交接：六楼张大爷家常去',
  ])
})

test('an address without a branch leads home', async () => {
  platform.open({ branchId: 'b1' })
  opening('district')
  fireEvent.click(await screen.findByRole('button', { name: '回首页' }))
  expect(platform.journey).toEqual([{ how: 'switchTab', url: '/pages/tabs/home/index' }])
})
