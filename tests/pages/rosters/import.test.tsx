import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { forgetKept } from '@/lib/forgetting'
import ImportPage from '@/pages/rosters/import/index'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { type Import, IMPORT, imported, NONE, part } from './answers'

jest.mock('@/platform/save-file', () => ({ saveFile: jest.fn(() => Promise.resolve()) }))

beforeEach(() => {
  freshPhone()
  forgetKept()
  platform.open({ importId: IMPORT, scope: '370306' })
})

/** A cloud that keeps one import, and how far it has come. */
const opening = (begin: Partial<Import> = {}, more: Parameters<typeof cloudAnswers>[0] = {}) => {
  let kept = imported(begin)
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('district')),
    'rosters.listImports': () => ok<'rosters.listImports'>({ imports: [kept] }),
    'rosters.previewImport': (input) => ok<'rosters.previewImport'>(part(input.part)),
    'rosters.applyImport': (input) => {
      const partsDone = [...kept.partsDone, input.part]
      const state = partsDone.length === kept.parts ? 'done' : 'underWay'
      kept = { ...kept, partsDone, state, outcomes: { ...NONE, add: 3, bad: 3, same: 1244 } }
      return ok<'rosters.applyImport'>(kept)
    },
    'rosters.badRows': () => ok<'rosters.badRows'>({ name: '要改的行.xlsx', base64: 'UEsD' }),
    ...more,
  })
  return show(<ImportPage />)
}
const partsOf = (action: string) => asked.filter((call) => call.action === action).map(({ input }) => input['part'])

test('what will change is said before anything does, counted over all parts', async () => {
  opening()
  expect(await screen.findByText('新增 3 人')).toBeVisible()
  for (const words of ['要改 3', '新增 3', '不变 1,244']) {
    expect(screen.getByRole('radio', { name: words })).toBeVisible()
  }
  expect(partsOf('rosters.previewImport')).toEqual([0, 1, 2])
  expect(partsOf('rosters.applyImport')).toEqual([])
})

test('the rows that need mending come first, the others on a tap', async () => {
  opening()
  expect(await screen.findByText('第 1002 行')).toBeVisible()
  expect(screen.getAllByText('手机号少一位')).toHaveLength(3)
  fireEvent.click(screen.getByRole('radio', { name: '新增 3' }))
  expect(screen.getAllByText('编入凤鸣 3 号网格')).toHaveLength(3)
  expect(screen.queryByText('手机号少一位')).toBeNull()
})

test('what was not read of the file is said', async () => {
  opening({ notes: ['“备注”这一列没有读'] })
  expect(await screen.findByText('“备注”这一列没有读')).toBeVisible()
})

test('one button puts all parts in, and the end says what became of them', async () => {
  opening()
  fireEvent.click(await screen.findByRole('button', { name: '导入 3 行' }))
  expect(await screen.findByText('导完了')).toBeVisible()
  expect(partsOf('rosters.applyImport')).toEqual([0, 1, 2])
  fireEvent.click(screen.getByRole('button', { name: '下载要改的 3 行' }))
  expect(await screen.findByText('拿到了：要改的行.xlsx')).toBeVisible()
})

test('a file that says what is known already has nothing to put in', async () => {
  opening(
    { parts: 1, rows: 20 },
    {
      'rosters.previewImport': () => ok<'rosters.previewImport'>({ outcomes: { ...NONE, same: 20 }, changes: [] }),
    },
  )
  expect(await screen.findByText('这份表和名册一样，不用导')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^导入/ })).toBeNull()
})

test('an import that was left goes on with the parts not done', async () => {
  opening({ partsDone: [0], state: 'underWay' })
  expect(await screen.findByText('导了 500 行，还没导完')).toBeVisible()
  fireEvent.click(await screen.findByRole('button', { name: '接着导' }))
  expect(await screen.findByText('导完了')).toBeVisible()
  expect(partsOf('rosters.applyImport')).toEqual([1, 2])
})

test('leaving the page stops nothing: who comes back sees how far it is', async () => {
  opening()
  fireEvent.click(await screen.findByRole('button', { name: '导入 3 行' }))
  cleanup()
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(partsOf('rosters.applyImport')).toEqual([0, 1, 2])
  show(<ImportPage />)
  expect(await screen.findByText('导完了')).toBeVisible()
})

test('while it runs, the bar says how many rows', async () => {
  opening({}, { 'rosters.applyImport': () => 'never' })
  fireEvent.click(await screen.findByRole('button', { name: '导入 3 行' }))
  const bar = await screen.findByRole('progressbar')
  expect(within(bar).getByText('第 0 行，共 1,250 行')).toBeVisible()
  expect(screen.getByText(/可以先去忙别的/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /导入|接着导/ })).toBeNull()
})

test('without a network it stops where it is, says that what went in counts, and goes on with the same ids', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
  let lost = true
  let kept = imported()
  opening(
    {},
    {
      'rosters.applyImport': (input) => {
        if (input.part === 1 && lost) return 'lost'
        kept = {
          ...kept,
          partsDone: [...kept.partsDone, input.part],
          state: kept.partsDone.length < 2 ? 'underWay' : 'done',
        }
        return ok<'rosters.applyImport'>(kept)
      },
      'rosters.listImports': () => ok<'rosters.listImports'>({ imports: [kept] }),
    },
  )
  fireEvent.click(await screen.findByRole('button', { name: '导入 3 行' }))
  await act(() => jest.advanceTimersByTimeAsync(5_000))
  expect(await screen.findByText('没连上，停在这里了。导过的都算数')).toBeVisible()
  lost = false
  fireEvent.click(screen.getByRole('button', { name: '接着导' }))
  await act(() => jest.advanceTimersByTimeAsync(100))
  expect(await screen.findByText('导完了')).toBeVisible()
  expect(partsOf('rosters.applyImport')).toEqual([0, 1, 1, 1, 1, 2])
  const second = asked.filter(({ action, input }) => action === 'rosters.applyImport' && input['part'] === 1)
  expect(new Set(second.map(({ input }) => input['requestId'])).size).toBe(1)
  jest.useRealTimers()
})

test('a refusal stops it and is said in place', async () => {
  opening({}, { 'rosters.applyImport': () => refused<'rosters.applyImport'>('notAllowed') })
  fireEvent.click(await screen.findByRole('button', { name: '导入 3 行' }))
  expect(await screen.findByText('这件事不归您办，请找社区或支部。')).toBeVisible()
})

test('another person begins: nothing of this one is kept', async () => {
  opening()
  await screen.findByText('新增 3 人')
  act(() => forgetKept())
  expect(screen.queryByText('手机号少一位')).toBeNull()
})

test('an import too old to be listed says so', async () => {
  opening({ importId: `i${'f'.repeat(24)}` })
  fireEvent.click(await screen.findByRole('button', { name: '看最近的' }))
  expect(platform.journey).toEqual([{ how: 'redirectTo', url: '/pages/rosters/imports/index?scope=370306' }])
})
