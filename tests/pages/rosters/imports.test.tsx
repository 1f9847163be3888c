import { fireEvent, screen } from '@testing-library/react'
import ImportsPage from '@/pages/rosters/imports/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { type Import, IMPORT, imported, NONE } from './answers'

jest.mock('@/platform/save-file', () => ({ saveFile: jest.fn(() => Promise.resolve()) }))
jest.mock('@/cloud/store-file', () => ({ storeFile: jest.fn() }))
const { storeFile } = jest.requireMock<{ storeFile: jest.Mock }>('@/cloud/store-file')

beforeEach(() => {
  freshPhone()
  storeFile.mockReset().mockResolvedValue('cloud://local/rosters/one.xlsx')
})

const street = { id: '370306003', name: '青年路街道', grids: 54, shortGrids: 2, cadres: 500, volunteers: 1600 }
const overview = {
  at: 0,
  name: '周村区',
  level: 'district',
  total: { ...street, id: '370306', name: '周村区' },
  parts: [street],
  grids: [],
  offGrid: [],
} as unknown as ValueOf<'org.overview'>

const opening = (imports: Import[] = [], more: Parameters<typeof cloudAnswers>[0] = {}) => {
  platform.open({ scope: '370306' })
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('district')),
    'org.overview': () => ok<'org.overview'>(overview),
    'rosters.listImports': () => ok<'rosters.listImports'>({ imports }),
    'rosters.template': () => ok<'rosters.template'>({ name: '名册模板.xlsx', base64: 'UEsD' }),
    'rosters.startImport': () => ok<'rosters.startImport'>(imported()),
    'rosters.exportMembers': () => ok<'rosters.exportMembers'>({ name: '青年路街道名册.xlsx', base64: 'UEsD' }),
    ...more,
  })
  show(<ImportsPage />)
}
const sent = (action: string) => asked.filter((call) => call.action === action).map(({ input }) => input)
const chooseFile = async (label: string) => {
  const file = new File(['rows'], '凤鸣社区名册.xlsx')
  fireEvent.change(await screen.findByLabelText(label), { target: { files: [file] } })
}

test('the template of the kind in view', async () => {
  opening()
  fireEvent.click(await screen.findByRole('tab', { name: '单位名单' }))
  fireEvent.click(screen.getByRole('button', { name: '下载模板' }))
  expect(await screen.findByText('拿到了：名册模板.xlsx')).toBeVisible()
  expect(sent('rosters.template')).toEqual([{ kind: 'staff' }])
})

test('a chosen file is stored, checked, and opens its own page', async () => {
  opening()
  await chooseFile('选人员名册文件')
  expect(await screen.findByText('正在传、正在看这份表，请等一等')).toBeVisible()
  await screen.findByLabelText('选人员名册文件')
  expect(sent('rosters.startImport')).toMatchObject([
    { kind: 'members', scope: '370306', fileId: 'cloud://local/rosters/one.xlsx', fileName: '凤鸣社区名册.xlsx' },
  ])
  expect(platform.journey).toEqual([
    { how: 'navigateTo', url: `/pages/rosters/import/index?importId=${IMPORT}&scope=370306` },
  ])
})

test('a file that never arrived changes nothing and may be chosen again', async () => {
  storeFile.mockResolvedValue(undefined)
  opening()
  await chooseFile('选人员名册文件')
  expect(await screen.findByText('没连上，文件还没传上来，请再选一次')).toBeVisible()
  expect(sent('rosters.startImport')).toEqual([])
  expect(screen.getByLabelText('选人员名册文件')).toBeVisible()
})

test.each([
  ['columnsMissing', '缺少必填的列，请照模板改一下表头。'],
  ['fileUnreadable', '打不开这个文件，请存成 xlsx 再传。'],
  ['fileEmpty', '表里没有人，请填好再传。'],
] as const)('a file refused for %s says what to do', async (code, words) => {
  opening([], { 'rosters.startImport': () => refused<'rosters.startImport'>(code) })
  await chooseFile('选人员名册文件')
  expect(await screen.findByText(words)).toBeVisible()
})

test('earlier imports, what is left of each, and the way back into one', async () => {
  opening([
    imported({ state: 'underWay', partsDone: [0] }),
    imported({ importId: `i${'a'.repeat(24)}`, fileName: '上月.xlsx', state: 'done' }),
    imported({ importId: `i${'b'.repeat(24)}`, fileName: '七月.xlsx', state: 'done', outcomes: { ...NONE, bad: 3 } }),
  ])
  expect(await screen.findByText('有 1 份还没导完')).toBeVisible()
  for (const words of ['没导完', '导完了', '有要改的']) expect(screen.getByText(words)).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: /凤鸣社区名册/ }))
  expect(platform.journey.at(-1)?.url).toBe(`/pages/rosters/import/index?importId=${IMPORT}&scope=370306`)
})

test('nothing was imported yet: what will stand there', async () => {
  opening()
  expect(await screen.findByText('还没导过')).toBeVisible()
})

test('an export says that it is logged and masked, and wants a place', async () => {
  opening()
  expect(await screen.findByText('谁导的、导了哪里，都会记录在案。手机号和住址打了码。')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '导出名册' }))
  expect(await screen.findByText('先选一个地方')).toBeVisible()
  fireEvent.change(screen.getByRole('combobox'), { target: { value: '370306003' } })
  fireEvent.click(screen.getByRole('button', { name: '导出名册' }))
  expect(await screen.findByText('拿到了：青年路街道名册.xlsx')).toBeVisible()
  expect(sent('rosters.exportMembers')).toMatchObject([{ scope: '370306003' }])
})

test('the district is led on to those who may be there twice, and to the units', async () => {
  opening()
  fireEvent.click(await screen.findByRole('button', { name: /可能重复的人/ }))
  fireEvent.click(screen.getByRole('button', { name: /各单位都编进来了吗/ }))
  expect(platform.journey.map(({ url }) => url)).toEqual([
    '/pages/rosters/duplicates/index?scope=370306',
    '/pages/rosters/units/index',
  ])
})
