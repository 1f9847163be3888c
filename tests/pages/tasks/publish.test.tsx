import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import PublishPage from '@/pages/tasks/publish/index'
import { forgetAnswers } from '@/cloud/CloudProvider'
import { draftStore } from '@/features/tasks/publish/draft'
import type { AnswerOf, InputOf, ValueOf } from '../../../types/contracts/all'
import { communityCode, gridCode } from '../../../types/domain/ids'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { COMMUNITY, meAs, row } from '../support/tasks'

const grid = (n: number) => ({ id: gridCode(`${COMMUNITY}00${n}`), name: `凤鸣 ${n} 号网格` })
const community = {
  id: communityCode(COMMUNITY),
  name: '凤鸣社区',
  grids: [grid(1), grid(2), grid(3)],
  stations: [{ id: `s${COMMUNITY}-01` as const, name: '凤鸣社区党群服务站点' }],
  merchants: [],
}

let publishAnswer: () => AnswerOf<'tasks.publishList'> | 'lost'
let published: readonly string[]
let draftAnswer: () => ValueOf<'tasks.getDraft'>
let saveAnswer: (input: InputOf<'tasks.saveDraft'>) => AnswerOf<'tasks.saveDraft'> | 'lost'

beforeEach(() => {
  freshPhone()
  draftStore.write(null)
  published = []
  draftAnswer = () => ({ draft: null, published: null, last: [] })
  saveAnswer = ({ seen }) => ok<'tasks.saveDraft'>({ version: seen + 1 })
  publishAnswer = () => ok<'tasks.publishList'>({ taskIds: [`t${COMMUNITY}-2611-01`] })
})

const opening = async (ready: RegExp = /加第一项|加一项|放进清单|改好了|看 11 月清单/) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(meAs('community')),
    'org.getCommunity': () => ok<'org.getCommunity'>(community),
    'tasks.listTasks': ({ month }) => ok<'tasks.listTasks'>({ tasks: published.includes(month) ? [row()] : [] }),
    'tasks.publishList': () => publishAnswer(),
    'tasks.getDraft': () => ok<'tasks.getDraft'>(draftAnswer()),
    'tasks.saveDraft': (input) => saveAnswer(input),
  })
  show(<PublishPage />)
  await screen.findByText('发清单')
  await screen.findByRole('button', { name: ready })
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const write = (label: string, value: string) =>
  act(async () => fireEvent.change(screen.getByLabelText(label), { target: { value } }))
const sent = () => asked.filter(({ action }) => action === 'tasks.publishList').map(({ input }) => input)
const mains = () => [...document.querySelectorAll('.btn-main')].map((button) => button.textContent)

/** Writes one good task and puts it on the list. */
const addTask = async (title = '陪 3 位老人去复查', date = '2026-11-29') => {
  await press(/^加/)
  await write('要大家做什么', title)
  await write('哪一天', date)
  await press('放进清单')
}

test('a list goes to all grids unless one is left out, and the end says how many got it', async () => {
  await opening()
  await addTask()
  await write('认领截止', '2026-11-27')
  await press('挑网格')
  await act(async () => fireEvent.click(screen.getByRole('checkbox', { name: '凤鸣 2 号网格' })))
  await press('发给 2 个网格')
  expect(sent()).toEqual([
    {
      communityId: COMMUNITY,
      month: '2026-11',
      gridIds: [grid(1).id, grid(3).id],
      claimUntil: Date.parse('2026-11-27T18:00:00+08:00'),
      tasks: [
        {
          title: '陪 3 位老人去复查',
          kind: 'specialCare',
          place: '凤鸣社区党群服务站点',
          stationId: `s${COMMUNITY}-01`,
          stationName: '凤鸣社区党群服务站点',
          startsAt: Date.parse('2026-11-29T09:00:00+08:00'),
          endsAt: Date.parse('2026-11-29T11:00:00+08:00'),
          places: 4,
        },
      ],
      requestId: expect.any(String),
    },
  ])
  expect(await screen.findByText('2 个网格都看得到，1 项任务等支部认领')).toBeVisible()
  await press('看清单')
  expect(platform.journey).toEqual([{ how: 'switchTab', url: '/pages/tabs/tasks/index' }])
  expect(platform.storage.get('publishDraft')).toBeFalsy()
})

test('there is one red button at a time', async () => {
  await opening()
  expect(mains()).toEqual(['加第一项'])
  await press('加第一项')
  expect(mains()).toEqual(['放进清单'])
  await write('要大家做什么', '铲小广告')
  await write('哪一天', '2026-11-29')
  await press('放进清单')
  expect(mains()).toEqual(['发给 3 个网格'])
})

test('a usual task fills the row with one tap', async () => {
  await opening()
  await press('加第一项')
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '平安巡防' })))
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '夜里巡楼，查楼道堆物' })))
  expect(screen.getByLabelText('要大家做什么')).toHaveValue('夜里巡楼，查楼道堆物')
  expect(screen.getByLabelText('从')).toHaveValue('19:00')
  expect(screen.getByLabelText('要带什么（可以不写）')).toHaveValue('手电筒')
  expect(screen.queryByText('常用的，点一下就填好')).toBeNull()
})

describe('what is wrong is said beside its field, before anything is sent', () => {
  test.each([
    ['要大家做什么', '', '写一句要大家做什么'],
    ['要大家做什么', '长'.repeat(32), '最多 30 个字，去掉 2 个'],
    ['在哪儿干', '长'.repeat(41), '最多 40 个字，去掉 1 个'],
    ['哪一天', '', '选一天'],
    ['哪一天', '2026-12-03', '要在 11 月里'],
    ['哪一天', '2026-11-23', '这个时间已经过了'],
    ['到', '09:00', '结束要晚于开始'],
    ['从', '', '选开始的时间'],
  ])('%s: %s', async (label, value, words) => {
    await opening()
    await press('加第一项')
    await write('要大家做什么', '铲小广告')
    await write('哪一天', '2026-11-29')
    await write(label, value)
    await press('放进清单')
    const field = screen.getByLabelText(label, { exact: false, selector: 'input' }).closest<HTMLElement>('.field')!
    expect(within(field).getByText(words)).toBeVisible()
    expect(screen.getByRole('button', { name: '放进清单' })).toBeVisible()
  })

  test.each([
    ['2026-11-23', '这个时间已经过了'],
    ['2026-11-30', '要早于最后一项结束（29 日 周日 11:00）'],
    ['', '选认领截止的日子和时间'],
  ])('claiming until %s', async (date, words) => {
    await opening()
    await addTask()
    await write('认领截止', date)
    await press('发给 3 个网格')
    expect(screen.getByText(words)).toBeVisible()
    expect(screen.getByText('有 1 处要改，看红字')).toBeVisible()
    expect(sent()).toHaveLength(0)
  })

  test('no grid at all', async () => {
    await opening()
    await addTask()
    await press('挑网格')
    for (const { name } of community.grids) {
      await act(async () => fireEvent.click(screen.getByRole('checkbox', { name })))
    }
    await press('发给 0 个网格')
    expect(screen.getByText('至少选一个网格')).toBeVisible()
    expect(sent()).toHaveLength(0)
  })

  test('a task that no longer fits when the month is changed', async () => {
    await opening()
    await addTask()
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: '12 月' })))
    await press('发给 3 个网格')
    expect(screen.getByText('要在 12 月里')).toBeVisible()
    expect(sent()).toHaveLength(0)
  })
})

describe('nothing is lost', () => {
  test('a closed page opens again with the list and the half-written task', async () => {
    await opening()
    await addTask('铲小广告')
    await press('加一项')
    await write('要大家做什么', '写了一半')
    cleanup()
    await opening()
    expect(screen.getByLabelText('要大家做什么')).toHaveValue('写了一半')
    await press('不要了')
    expect(screen.getByText('铲小广告')).toBeVisible()
  })

  test('what the server finds wrong is shown at its task and field, and the draft stays', async () => {
    publishAnswer = () => {
      const answer = refused<'tasks.publishList'>('badInput')
      return answer.ok ? answer : { ...answer, refusal: { ...answer.refusal, detail: { field: 'tasks.1.title' } } }
    }
    await opening()
    await addTask('铲小广告')
    await addTask('清楼道')
    await press('发给 3 个网格')
    expect(screen.getByText('有一项没填对，请看一下再发。')).toBeVisible()
    const cell = screen.getByText('清楼道').closest<HTMLElement>('.cell')!
    expect(within(cell).getByText('这里没填对，改一下再发')).toBeVisible()
    await act(async () => fireEvent.click(cell))
    const field = screen.getByLabelText('要大家做什么').closest<HTMLElement>('.field')!
    expect(within(field).getByText('这里没填对，改一下再发')).toBeVisible()
    await write('要大家做什么', '清楼道堆物')
    await press('改好了')
    expect(screen.queryByText('这里没填对，改一下再发')).toBeNull()
    expect(screen.getByText('铲小广告')).toBeVisible()
  })

  test('a month that has its list meanwhile is said, and the draft stays', async () => {
    publishAnswer = () => refused<'tasks.publishList'>('listPublished')
    await opening()
    await addTask('铲小广告')
    await press('发给 3 个网格')
    expect(screen.getByText('这个月的清单已经发过了。')).toBeVisible()
    expect(screen.getByText('铲小广告')).toBeVisible()
  })

  test('a lost answer is unknown: sending again carries the same id', async () => {
    let lost = true
    publishAnswer = () => (lost ? 'lost' : ok<'tasks.publishList'>({ taskIds: [`t${COMMUNITY}-2611-01`] }))
    await opening()
    await addTask()
    await press('发给 3 个网格')
    expect(screen.getByText('没连上，不知道办成没有。再点一次不会重复办。')).toBeVisible()
    lost = false
    await press('发给 3 个网格')
    const [first, second] = sent()
    expect(second).toEqual(first)
    expect(await screen.findByText('发出去了')).toBeVisible()
  })
})

test('a listed task can be changed and taken off', async () => {
  await opening()
  await addTask('铲小广告')
  await press(/铲小广告/)
  await write('要大家做什么', '铲掉小广告')
  await press('改好了')
  expect(screen.getByText('铲掉小广告')).toBeVisible()
  await press(/铲掉小广告/)
  await press('删掉')
  expect(screen.getByText('还一项都没有')).toBeVisible()
})

test('a month that has its list cannot be published again', async () => {
  published = ['2026-11']
  await opening()
  expect(await screen.findByText(/11 月的清单发过了，1 项/)).toBeVisible()
  expect(mains()).toEqual(['看 11 月清单'])
  await act(async () => fireEvent.click(screen.getByRole('tab', { name: '12 月' })))
  expect(mains()).toEqual(['加第一项'])
})

test('publishing is the community’s', async () => {
  cloudAnswers({ 'home.open': () => ok<'home.open'>(meAs('branchSecretary')) })
  show(<PublishPage />)
  expect(await screen.findByText('发清单是社区的事')).toBeVisible()
})

describe('the draft is kept', () => {
  const LAST = {
    key: '1',
    title: '给老人送棉被',
    kind: 'specialCare',
    stationId: `s${COMMUNITY}-01`,
    place: '',
    date: '2026-11-28',
    from: '09:00',
    until: '11:00',
    places: 4,
    toBring: '',
    content: '',
    contactName: '',
    contactPhone: '',
    contactAddress: '',
  } as const
  const kept = () => asked.filter(({ action }) => action === 'tasks.saveDraft').map(({ input }) => input)
  const rest = () => act(async () => void (await new Promise((wake) => setTimeout(wake, 1400))))
  const theirs = (title: string, version: number): ValueOf<'tasks.getDraft'>['draft'] => ({
    version,
    savedAt: Date.parse('2026-11-24T08:00:00+08:00'),
    mine: false,
    content: {
      leftOut: [],
      claimDate: '2026-11-27',
      claimTime: '18:00',
      placesPerBranch: 5,
      tasks: [{ ...LAST, title }],
      editing: null,
    },
    publishAt: null,
    refused: null,
  })

  test('last month’s list is one tap, and sending it another', async () => {
    draftAnswer = () => ({ draft: null, published: null, last: [LAST] })
    await opening(/照上个月的来/)
    expect(mains()).toEqual(['照上个月的来，1 项'])
    await press('照上个月的来，1 项')
    await write('认领截止', '2026-11-27')
    await press('发给 3 个网格')
    expect(sent()).toMatchObject([{ tasks: [{ title: '给老人送棉被' }] }])
  })

  test('when the pen rests, on the server; and whom to ask for never in the phone’s storage', async () => {
    await opening()
    await press('加第一项')
    await write('要大家做什么', '敲门问安')
    await press('写上找谁、去哪家')
    await write('怎么称呼', '李奶奶')
    await write('电话（可以不写）', '13955551234')
    await rest()
    expect(kept()).toMatchObject([{ seen: 0, schedule: null, draft: { editing: { contactPhone: '13955551234' } } }])
    expect(await screen.findByText('草稿存好了，只有本社区看得到')).toBeVisible()
    expect(JSON.stringify(platform.storage.get('publishDraft'))).not.toContain('13955551234')
    await write('要大家做什么', '敲门问安，看看炉子')
    await rest()
    expect(kept().at(-1)).toMatchObject({ seen: 1 })
  })

  test('it is taken up on another device', async () => {
    draftAnswer = () => ({ draft: theirs('铲小广告', 3), published: null, last: [] })
    await opening(/发给 3 个网格/)
    expect(await screen.findByText('铲小广告')).toBeVisible()
    await press('加一项')
    await rest()
    expect(kept()).toMatchObject([{ seen: 3, draft: { placesPerBranch: 5 } }])
  })

  test.each([
    ['用同事的', '铲小广告', undefined],
    ['用我这份', '清楼道', 4],
  ] as const)('a colleague has written too: %s', async (choice, stays, seen) => {
    await opening()
    await addTask('清楼道')
    cleanup()
    draftAnswer = () => ({ draft: theirs('铲小广告', 4), published: null, last: [] })
    forgetAnswers()
    await opening(/发给 3 个网格/)
    expect(await screen.findByText('同事刚存过这张草稿')).toBeVisible()
    await press(choice)
    expect(screen.getByText(stays)).toBeVisible()
    await rest()
    expect(kept().at(-1)?.seen).toBe(seen)
  })

  test('a day is set, and the page says when it goes out', async () => {
    await opening()
    await addTask('清楼道')
    await write('认领截止', '2026-11-28')
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: '定个日子发' })))
    await write('哪天发', '2026-11-26')
    await press('定好，到时候自动发')
    expect(kept().at(-1)).toMatchObject({
      schedule: { at: Date.parse('2026-11-26T09:00:00+08:00'), list: { tasks: [{ title: '清楼道' }] } },
    })
    expect(await screen.findByText(/自动发给 3 个网格，1 项任务/)).toBeVisible()
  })
})
