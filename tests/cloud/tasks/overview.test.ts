import { startTestCloud, type TestCloud } from '../../support/cloud'
import { shift } from '../../support/attendance'
import { ACCOUNTS, DISTRICT_DOCUMENTS, NEIGHBOUR_GRID, openid } from '../../support/district'
import { OVERVIEW } from '../../support/month'
import { BRANCH, claimed, COMMUNITY, GRID, NOW, SIBLING_GRID, task } from '../../support/tasks'
import { communityCode, streetCode } from '../../../types/domain/ids'

let cloud: TestCloud
const street = {
  ...ACCOUNTS.worker,
  _id: 'o-street' as typeof ACCOUNTS.worker._id,
  personId: 'p0street' as const,
  roles: [{ role: 'street', scope: streetCode(GRID), scopeName: '青年路街道' }],
} as const
const neighbour = communityCode(NEIGHBOUR_GRID)
const withPerson = claimed(2, { p0volunteer: { branchId: BRANCH, state: 'coming' } })

beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, street],
      overviews: [
        {
          ...OVERVIEW,
          grids: [
            ...OVERVIEW.grids,
            { ...OVERVIEW.grids[0]!, id: NEIGHBOUR_GRID, name: '桃园 1 号网格', communityName: '桃园社区' },
          ],
        },
      ],
      tasks: [
        withPerson,
        { ...withPerson, _id: 't370306003001-2611-02', state: 'accepted', title: '=HYPERLINK("x")' },
        task({ _id: 't370306003001-2611-03', state: 'withdrawn' }),
        task({ _id: 't370306003001-2610-01', month: '2026-10' }),
      ],
      shifts: [shift()],
    },
    clock: NOW,
  })
})
afterAll(() => cloud.close())

test('a community by grid, in 3 trips', async () => {
  expect(await cloud.call(openid('worker'), 'tasks.monthOverview', { scope: COMMUNITY, month: '2026-11' })).toEqual({
    ok: true,
    value: {
      total: { tasks: 2, wanted: 8, claimed: 4, done: 1, open: 2 },
      rows: [
        { id: GRID, name: '凤鸣 3 号网格', within: '', tasks: 2, wanted: 8, claimed: 4, done: 1, open: 2 },
        { id: SIBLING_GRID, name: '凤鸣 4 号网格', within: '', tasks: 2, wanted: 8, claimed: 0, done: 0, open: 2 },
      ],
    },
  })
  expect(cloud.trips()).toBe(3)
})

test('a street by community, those without a list too, in 3 trips', async () => {
  expect(
    await cloud.call(street._id, 'tasks.monthOverview', { scope: streetCode(GRID), month: '2026-11' }),
  ).toMatchObject({
    value: {
      total: { tasks: 2, wanted: 8, claimed: 4, done: 1, open: 2 },
      rows: [
        { id: COMMUNITY, name: '凤鸣社区', within: '青年路街道', wanted: 8 },
        { id: neighbour, name: '桃园社区', tasks: 0 },
      ],
    },
  })
  expect(cloud.trips()).toBe(3)
  expect(
    await cloud.call(openid('worker'), 'tasks.monthOverview', { scope: neighbour, month: '2026-11' }),
  ).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
})

test('as a workbook: communities, grids and tasks, and no cell that a program could take for a formula', async () => {
  const answer = await cloud.call(street._id, 'tasks.exportMonth', { scope: streetCode(GRID), month: '2026-11' })
  if (!answer.ok) throw new Error(answer.refusal.code)
  expect(answer.value.name).toBe('青年路街道2026-11任务.xlsx')
  const { read, utils } = await import('@e965/xlsx')
  const book = read(answer.value.base64, { type: 'base64' })
  expect(book.SheetNames).toEqual(['社区', '网格', '任务'])
  const rows = (name: string): unknown[][] => utils.sheet_to_json(book.Sheets[name]!, { header: 1 })
  expect(rows('社区')).toEqual([
    ['街道', '社区', '任务', '要几人', '领了', '办结', '还空'],
    ['青年路街道', '凤鸣社区', '2', '8', '4', '1', '2'],
    ['青年路街道', '桃园社区', '0', '0', '0', '0', '0'],
  ])
  expect(rows('网格')).toHaveLength(4)
  expect(rows('任务').map((row) => row[1])).toEqual([
    '任务',
    '陪 3 位老人去复查',
    `'=HYPERLINK("x")`,
    '陪 3 位老人去复查',
  ])
  expect(rows('任务').map((row) => row.at(-1))).toEqual(['状态', '进行中', '办结', '撤回'])
})

test('anybody with the card sees how much a grid wants, and nothing of who or where', async () => {
  const face = await cloud.call('o-nobody-yet', 'tasks.monthFace', { gridId: GRID, month: '2026-11' })
  expect(cloud.trips()).toBe(3)
  expect(face).toMatchObject({
    value: { gridName: '凤鸣 3 号网格', communityName: '凤鸣社区', open: [{ kind: 'specialCare', placesLeft: 2 }] },
  })
  expect(JSON.stringify(face)).not.toMatch(/复查|门诊|p0/)
  expect(
    await cloud.call('o-nobody-yet', 'tasks.monthFace', { gridId: '370306003001099', month: '2026-11' }),
  ).toMatchObject({
    refusal: { code: 'notFound' },
  })
})
