import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import PlanPage from '@/pages/forces/plan/index'
import { elderMode } from '@/session/elder'
import { gridCode } from '../../../types/domain/ids'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import {
  A,
  kind,
  move,
  NEXT_PLAN,
  NOTHING,
  plan,
  PLAN,
  type Plan,
  planner,
  shortPlan,
  STREET,
  street,
  yes,
} from './answers'

type Replies = Parameters<typeof cloudAnswers>[0]
let value: Plan
const open = async (shown: Plan, replies: Replies = {}) => {
  value = shown
  cloudAnswers({
    'home.open': () => ok<'home.open'>(planner()),
    'forces.getPlan': () => ok<'forces.getPlan'>(value),
    'forces.listPlans': () => ok<'forces.listPlans'>({ plans: [] }),
    'org.overview': () => ok<'org.overview'>(street),
    'forces.listMoves': () => ok<'forces.listMoves'>({ moves: [move()], next: null }),
    ...replies,
  })
  const drawn = show(<PlanPage />)
  await waitFor(() => expect(document.querySelector('h2.head')).toBeInTheDocument())
  return drawn
}
const bodyOf = (request: RequestInit | undefined) => (typeof request?.body === 'string' ? request.body : '')
const inputsOf = (name: string) => asked.filter(({ action }) => action === name).map(({ input }) => input)

beforeEach(() => {
  freshPhone()
  platform.open({ planId: PLAN, scope: STREET })
})

describe('the sentence first', () => {
  test.each([
    ['每个网格都够了，要请 12 人帮忙，平均 1.1 公里', plan()],
    ['丝绸路街道还差 7 名志愿者，挪人补不齐，要先招人', shortPlan()],
    ['丝绸路街道还差 7 名志愿者，放宽到 6,210 米就够', shortPlan({ liftCap: { capMetres: 6204, missing: 0 } })],
    ['丝绸路街道还差 7 名志愿者，挪人补不齐，要先招人', shortPlan({ liftCap: { capMetres: 6204, missing: 3 } })],
  ])('%s', async (sentence, shown) => {
    await open(shown)
    expect(screen.getByRole('heading', { name: sentence })).toBeVisible()
  })
})

test('while it runs it tells the step and turns into the plan by itself', async () => {
  await open(plan({ state: 'running', totals: null, kinds: [], flows: [], progress: { step: 'people', done: 0.4 } }))
  expect(screen.getByRole('progressbar')).toHaveAccessibleName('正在算请谁去最近，第 3 步，共 5 步')
  value = plan()
  expect(await screen.findByText('每个网格都够了，要请 12 人帮忙，平均 1.1 公里')).toBeVisible()
})

test('the figures stand beside nearest first and the last plan', async () => {
  await open(plan())
  expect(screen.getByText('多补上 2 人，少动 2 人，少走 2.5 公里')).toBeVisible()
  expect(screen.getByText('一样')).toBeVisible()
  expect(screen.getByText('刘敏算的：最远 5,000 米·城乡分开·尽量不动已有的')).toBeVisible()
})

describe('没有更省路的办法 is said only of what was proven', () => {
  const best = '核对过了，没有更省路的办法'
  test('of both kinds', async () => {
    await open(plan())
    expect(screen.getByText(best)).toBeVisible()
  })
  test('of one', async () => {
    await open(plan({ kinds: [kind({ kind: 'cadre', proven: false }), kind()] }))
    expect(screen.queryByText(best)).not.toBeInTheDocument()
    expect(screen.getByText('志愿者这边没有更省路的办法')).toBeVisible()
  })
  test('of none', async () => {
    await open(plan({ kinds: [kind({ proven: false })] }))
    expect(screen.queryByText(/没有更省路的办法/)).not.toBeInTheDocument()
  })
})

test('what no moving fills: where, the remedies, and why', async () => {
  await open(shortPlan({ liftCap: { capMetres: 6204, missing: 3 } }), {
    'forces.run': () => ok<'forces.run'>({ planId: NEXT_PLAN }),
  })
  expect(screen.getByText('要在这里招 7 名志愿者')).toBeVisible()
  expect(screen.getByText('为什么补不齐：凤鸣 1 号、凤鸣 2 号一共要 60 人，能来的只有 53 人')).toBeVisible()
  expect(screen.getByText('放宽到 6,210 米，只差 3 人')).toBeVisible()
  fireEvent.click(screen.getByText('放宽再算'))
  await waitFor(() => expect(platform.journey).toHaveLength(1))
  expect(inputsOf('forces.run')).toMatchObject([{ basedOn: PLAN, rules: { capMetres: 6210, separate: true } }])
  expect(platform.journey[0]).toMatchObject({ how: 'redirectTo', url: expect.stringContaining(NEXT_PLAN) })
})

test('under a tight cap the worst come first, and the rest on a tap', async () => {
  const shortfalls = Array.from({ length: 8 }, (_unused, i) => ({
    gridId: gridCode(`37030600300100${i}`),
    gridName: `第 ${i} 处`,
    missing: i + 1,
  }))
  await open(shortPlan({ shortfalls, cuts: [] }))
  expect(screen.getByText('第 7 处')).toBeVisible()
  expect(screen.queryByText('第 0 处')).not.toBeInTheDocument()
  fireEvent.click(screen.getByText('看全部 8 个网格'))
  expect(screen.getByText('第 0 处')).toBeVisible()
})

describe('who helps whom', () => {
  const chosen = async (change: Parameters<typeof plan>[0] = {}, replies: Replies = {}) => {
    await open(plan(change), replies)
    fireEvent.click(screen.getByRole('tab', { name: '谁帮谁' }))
    fireEvent.click(await screen.findByText('凤鸣 2 号来帮'))
  }

  test('by grid, and of a grid who exactly', async () => {
    await chosen()
    expect(await screen.findByText('志愿者，从凤鸣 2 号来，700 米')).toBeVisible()
    expect(inputsOf('forces.listMoves')).toEqual([{ planId: PLAN, scope: STREET, gridId: A }])
    fireEvent.click(screen.getByText('回到名单'))
    expect(screen.getByText('1 个网格有人来帮')).toBeVisible()
  })

  test('nobody is set by hand once the plan is past that', async () => {
    await chosen()
    expect(await screen.findByText('王建国')).toBeVisible()
    expect(screen.queryByRole('button', { name: '王建国，手工定' })).not.toBeInTheDocument()
  })

  test.each([
    ['就这样定', A],
    ['让他留在家', null],
  ])('%s', async (words, to) => {
    await chosen({ may: { ...NOTHING, pin: yes } }, { 'forces.pin': () => ok<'forces.pin'>({ pins: 1 }) })
    fireEvent.click(await screen.findByRole('button', { name: '王建国，手工定' }))
    fireEvent.click(within(screen.getByRole('dialog')).getByText(words))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(inputsOf('forces.pin')).toMatchObject([{ planId: PLAN, scope: STREET, personId: 'p00000090', to }])
  })

  test('换个网格 looks one up; a refusal stays in the sheet', async () => {
    await chosen({ may: { ...NOTHING, pin: yes } }, { 'forces.pin': () => refused<'forces.pin'>('pinsFull') })
    fireEvent.click(await screen.findByRole('button', { name: '王建国，手工定' }))
    fireEvent.click(screen.getByText('换个网格'))
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.queryByText('凤鸣 2 号网格', { selector: '.cell-title' })).not.toBeInTheDocument()
    fireEvent.click(sheet.getByText('东塘 1 号网格'))
    expect(await sheet.findByText('手工改的太多了，请先重新算。')).toBeVisible()
    expect(inputsOf('forces.pin')).toMatchObject([{ to: '370306003002001' }])
  })

  test('what was set can be left to the plan again', async () => {
    await chosen(
      { may: { ...NOTHING, pin: yes } },
      {
        'forces.listMoves': () => ok<'forces.listMoves'>({ moves: [move({ pinned: 'home' })], next: null }),
        'forces.pin': () => ok<'forces.pin'>({ pins: 0 }),
      },
    )
    expect(await screen.findByText('留在家')).toBeVisible()
    fireEvent.click(screen.getByRole('button', { name: '王建国，手工定' }))
    fireEvent.click(screen.getByText('不定了，交给方案算'))
    await waitFor(() => expect(inputsOf('forces.pin')).toMatchObject([{ to: 'unpin' }]))
  })

  test('a list that cannot be reached offers to try again', async () => {
    await chosen({}, { 'forces.listMoves': () => 'lost' })
    expect(await screen.findByText('重试')).toBeVisible()
  })
})

test('on the map every grid has its colour, counted in the legend and said in a sentence', async () => {
  await open(shortPlan())
  fireEvent.click(screen.getByRole('tab', { name: '地图' }))
  const map = await screen.findByRole('img', { name: '调配图。3 个网格：1 个还差人，1 个去帮别人，1 个不用动' })
  expect(map).toBeInTheDocument()
  expect(screen.getByText('还差人')).toHaveTextContent('还差人1')
})

describe('what becomes of it', () => {
  test('edited: so many by hand, and work it out anew', async () => {
    await open(plan({ state: 'edited', pins: 3, may: { ...NOTHING, pin: yes } }), {
      'forces.run': () => ok<'forces.run'>({ planId: NEXT_PLAN }),
    })
    expect(screen.getByText('手工定了 3 人，还没算进去，请重新算')).toBeVisible()
    fireEvent.click(screen.getByText('重新算'))
    await waitFor(() => expect(inputsOf('forces.run')).toMatchObject([{ basedOn: PLAN, rules: value.rules }]))
  })

  test('送审', async () => {
    await open(plan({ may: { ...NOTHING, pin: yes, submit: yes } }), {
      'forces.submit': () => {
        value = plan({ state: 'submitted', may: { ...NOTHING, decide: { allowed: false, code: 'ownPlan' } } })
        return ok<'forces.submit'>({})
      },
    })
    fireEvent.click(screen.getByText('送审'))
    expect(await screen.findByText('自己报的方案，请别的同志来批。')).toBeVisible()
    expect(screen.queryByText('送审')).not.toBeInTheDocument()
  })

  test('批准, or 退回 with a word', async () => {
    await open(plan({ state: 'submitted', may: { ...NOTHING, decide: yes } }), {
      'forces.decide': () => ok<'forces.decide'>({ state: 'rejected' }),
    })
    expect(screen.getByText('批准这套方案')).toBeVisible()
    fireEvent.click(screen.getByText('退回'))
    const sheet = within(screen.getByRole('dialog'))
    fireEvent.change(sheet.getByLabelText('要改什么'), { target: { value: '路太远' } })
    fireEvent.click(sheet.getByText('退回'))
    await waitFor(() => expect(inputsOf('forces.decide')).toMatchObject([{ approve: false, says: '路太远' }]))
  })

  test('sent back: by whom, and their word', async () => {
    const decision = { byName: '高志远', at: NOW, says: '路太远' }
    await open(plan({ state: 'rejected', decision, may: { ...NOTHING, pin: yes } }))
    expect(screen.getByText('高志远退回了：路太远')).toBeVisible()
    expect(screen.getByText('再算一份')).toBeVisible()
  })

  test('下发 goes part by part after one more question', async () => {
    let done = 0
    await open(plan({ state: 'approved', may: { ...NOTHING, apply: yes } }), {
      'forces.apply': () => {
        done += 1
        const state = done === 3 ? 'applied' : 'applying'
        value = plan({ state, partsDone: done, may: { ...NOTHING, undo: yes } })
        return ok<'forces.apply'>({ state, partsDone: done })
      },
    })
    fireEvent.click(screen.getByText('下发给 12 人'))
    fireEvent.click(within(screen.getByRole('dialog')).getByText('下发'))
    expect(await screen.findByText('下发了，各人在“我的支援”里看得到')).toBeVisible()
    expect(inputsOf('forces.apply').map(({ part }) => part)).toEqual([0, 1, 2])
    expect(new Set(inputsOf('forces.apply').map(({ requestId }) => requestId)).size).toBe(3)
  })

  test('left in the midst of it, it goes on where it was', async () => {
    await open(plan({ state: 'applying', partsDone: 2, may: { ...NOTHING, apply: yes } }), {
      'forces.apply': () => {
        value = plan({ state: 'applied', partsDone: 3 })
        return ok<'forces.apply'>({ state: 'applied', partsDone: 3 })
      },
    })
    expect(screen.getByText('下发到一半停下了')).toBeVisible()
    expect(screen.getByText('第 2 批，共 3 批')).toBeVisible()
    fireEvent.click(screen.getByText('接着下发'))
    expect(await screen.findByText('下发了，各人在“我的支援”里看得到')).toBeVisible()
    expect(inputsOf('forces.apply').map(({ part }) => part)).toEqual([2])
  })

  test('an answer that was lost: the same part again with the same id', async () => {
    let lost = true
    await open(plan({ state: 'applying', partsDone: 2, may: { ...NOTHING, apply: yes } }), {
      'forces.apply': () => {
        if (lost) return 'lost'
        value = plan({ state: 'applied', partsDone: 3 })
        return ok<'forces.apply'>({ state: 'applied', partsDone: 3 })
      },
    })
    fireEvent.click(screen.getByText('接着下发'))
    expect(await screen.findByText('没连上，停在第 3 批。接着来不会重复下发。')).toBeVisible()
    lost = false
    fireEvent.click(screen.getByText('再试'))
    expect(await screen.findByText('下发了，各人在“我的支援”里看得到')).toBeVisible()
    const ids = inputsOf('forces.apply').map(({ requestId }) => requestId)
    expect(new Set(ids).size).toBe(1)
  })

  test('leaving the page does not stop it, and coming back shows it', async () => {
    let answer: (() => void) | undefined
    const gate = new Promise<void>((resolve) => (answer = resolve))
    const drawn = await open(plan({ state: 'applying', partsDone: 1, may: { ...NOTHING, apply: yes } }))
    const fetchNow = globalThis.fetch
    globalThis.fetch = (async (...given: Parameters<typeof fetch>) => {
      const call: { action: string; input: { part: number } } = JSON.parse(bodyOf(given[1]))
      if (call.action !== 'forces.apply') return fetchNow(...given)
      asked.push(call)
      await gate
      const partsDone = call.input.part + 1
      const state = partsDone === 3 ? 'applied' : 'applying'
      value = plan({ state, partsDone })
      return { ok: true, status: 200, json: async () => ok<'forces.apply'>({ state, partsDone }) }
    }) as typeof fetch
    fireEvent.click(screen.getByText('接着下发'))
    expect(await screen.findByText('正在下发，可以先去忙别的')).toBeVisible()
    drawn.unmount()
    show(<PlanPage />)
    expect(await screen.findByText('正在下发，可以先去忙别的')).toBeVisible()
    answer?.()
    expect(await screen.findByText('下发了，各人在“我的支援”里看得到')).toBeVisible()
    expect(inputsOf('forces.apply').map(({ part }) => part)).toEqual([1, 2])
  })

  test('refused: why, in place', async () => {
    await open(plan({ state: 'applied', may: { ...NOTHING, undo: yes } }), {
      'forces.undo': () => refused<'forces.undo'>('planOutdated'),
    })
    fireEvent.click(screen.getByText('撤回'))
    fireEvent.click(within(screen.getByRole('dialog')).getByText('撤回'))
    expect(await screen.findByText('算完以后支援有变动，请重新算。')).toBeVisible()
  })

  test('somebody declined: fill the gap from this plan, without a word about them', async () => {
    await open(plan({ state: 'applied', declined: 2, may: { ...NOTHING, undo: yes } }), {
      'forces.run': () => ok<'forces.run'>({ planId: NEXT_PLAN }),
    })
    expect(screen.getByText('2 人这次去不了，补上空缺会另请附近的人')).toBeVisible()
    fireEvent.click(screen.getByText('补上空缺'))
    await waitFor(() => expect(inputsOf('forces.run')).toMatchObject([{ basedOn: PLAN }]))
  })

  test('a run that failed says that nothing was changed', async () => {
    await open(plan({ state: 'failed', totals: null, kinds: [], flows: [] }))
    expect(screen.getByText('中途停下了，什么都没动，再算一次就好')).toBeVisible()
    expect(screen.getByText('再算一份')).toBeVisible()
  })
})

test('for elders: fewer figures', async () => {
  elderMode.write(true)
  await open(plan())
  expect(screen.queryByText('比就近优先')).not.toBeInTheDocument()
  expect(screen.getAllByText('请来帮忙')).toHaveLength(2)
})

test('a plan that is not there, and one that cannot be reached', async () => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(planner()),
    'forces.getPlan': () => refused<'forces.getPlan'>('notFound'),
  })
  const drawn = show(<PlanPage />)
  expect(await screen.findByText('没找到，可能已经撤下了。')).toBeVisible()
  drawn.unmount()
  freshPhone()
  platform.open({ planId: PLAN, scope: STREET })
  cloudAnswers({ 'home.open': () => ok<'home.open'>(planner()), 'forces.getPlan': () => 'lost' })
  show(<PlanPage />)
  expect(await screen.findByText('重试')).toBeVisible()
})
