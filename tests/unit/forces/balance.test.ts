import { balance } from '../../../cloudfunctions/forces/rules/balance'
import { verify } from '../../../cloudfunctions/forces/rules/verify'
import { gridCode } from '../../../types/domain/ids'
import { ask, at, best, grid, member, moves } from './questions'

const A = grid('a', 0, 1)
const B = grid('b', 1000, 1)
const C = grid('c', 2000, 1)

describe('what is asked for first comes first', () => {
  test.each([
    ['who is at home stays', [A], [member('1', 'a', 10)], {}, [], 0],
    ['the nearest who can be spared goes', [A, B], [member('1', 'a', 0), member('2', 'a', 400)], {}, ['p2: a>b'], 0],
    ['a grid at its floor gives nobody', [A, B], [member('1', 'a', 900)], {}, [], 1],
    [
      'a full place is worth any distance',
      [A, B, grid('far', 90_000, 1)],
      [member('1', 'a', 0), member('2', 'a', 1), member('3', 'b', 1000)],
      {},
      ['p2: a>far'],
      0,
    ],
    [
      'everybody’s metres count together, not the first grid’s',
      [grid('a', 0, 0), grid('b', 1000, 0), grid('x', 600, 1), grid('y', 3000, 1)],
      [member('1', 'a', 0), member('2', 'b', 1000)],
      {},
      ['p1: a>x', 'p2: b>y'],
      0,
    ],
  ])('%s', (_rule, grids, members, rules, expected, missing) => {
    const plan = best(ask(grids, members, rules))
    expect(moves(plan)).toEqual(expected)
    expect(plan.totals.missing).toBe(missing)
  })

  test('metres are from home to the middle of the grid, and whole', () => {
    const plan = best(ask([A, B], [member('1', 'a', 0), member('2', 'a', 400.4)]))
    expect(plan.supports).toEqual([{ personId: 'p2', from: 'a', to: 'b', metres: 600, state: 'new' }])
    expect(plan.totals).toEqual({ missing: 0, moved: 1, metres: 600, changed: 0 })
  })
})

describe('rules forbid', () => {
  const two = [member('1', 'a', 0), member('2', 'a', 1)]
  const rural = grid('b', 1000, 1, { settlement: 'rural' })
  const relay = [member('1', 'a', 0), member('2', 'a', 1), member('3', 'b', 1000)]
  test.each([
    ['further than the cap', [A, B], two, { capMetres: 998 }, [], 1],
    ['nothing at the cap', [A, B], two, { capMetres: 999 }, ['p2: a>b'], 0],
    ['town and village to mix when they are separate', [A, rural], two, { separate: true }, [], 1],
    ['nothing of the kind when they are not', [A, rural], two, {}, ['p2: a>b'], 0],
    ['whoever may not move to go', [A, B], two.map((m) => ({ ...m, mayMove: false })), {}, [], 1],
    ['passing people on without relays', [A, B, C], relay, { capMetres: 1000 }, [], 1],
    ['no relay with them', [A, B, C], relay, { capMetres: 1000, relays: true }, ['p2: a>b', 'p3: b>c'], 0],
    ['nothing that relays would do in vain', [A, B, C], relay, { relays: true }, ['p2: a>c'], 0],
  ])('%s', (_rule, grids, members, rules, expected, missing) => {
    const plan = best(ask(grids, members, rules))
    expect(moves(plan)).toEqual(expected)
    expect(plan.totals.missing).toBe(missing)
  })
})

describe('what is there already', () => {
  const helps = (id: string, north: number, support: string, mayMove = true) =>
    member(id, 'a', north, { support: gridCode(support), mayMove })
  const home = member('0', 'a', 0)
  test.each([
    ['a support goes on', [A, B], [home, helps('1', 0, 'b')], 0, ['p1: a>b kept'], []],
    [
      'and gives way to somebody nearer',
      [A, B],
      [home, helps('1', 0, 'b'), member('2', 'a', 300)],
      0,
      ['p2: a>b'],
      ['p1'],
    ],
    [
      'unless that saves less than changing costs',
      [A, B],
      [home, helps('1', 0, 'b'), member('2', 'a', 300)],
      301,
      ['p1: a>b kept'],
      [],
    ],
    [
      'it ends where it is not needed any more',
      [A, B],
      [home, helps('1', 0, 'b'), member('2', 'b', 0)],
      9000,
      [],
      ['p1'],
    ],
    ['it ends when home would fall below its floor', [A, B], [helps('1', 0, 'b')], 9000, [], ['p1']],
    ['a fixed one stays, also then', [A, B], [helps('1', 0, 'b', false)], 0, ['p1: a>b fixed'], []],
    [
      'a fixed one leaves less to fill',
      [A, grid('b', 1000, 1)],
      [home, helps('1', 0, 'b', false), helps('2', 900, 'b')],
      0,
      ['p1: a>b fixed'],
      ['p2'],
    ],
    [
      'it moves where it is missed more',
      [A, grid('b', 1000, 0), C],
      [home, helps('1', 100, 'b')],
      9000,
      ['p1: a>c changed'],
      [],
    ],
  ])('%s', (_rule, grids, members, changeMetres, expected, ended) => {
    const plan = best(ask(grids, members, { changeMetres }))
    expect(moves(plan)).toEqual(expected)
    expect(plan.ended.map(({ personId }) => personId)).toEqual(ended)
    expect(plan.totals.changed).toBe(ended.length + expected.filter((move) => move.endsWith('changed')).length)
  })
})

describe('odd districts', () => {
  const many = (count: number, of: string, north: number) =>
    Array.from({ length: count }, (_unused, i) => member(`${of}${i}`, of, north))
  test.each([
    ['nothing at all', ask([], []), 0, 0],
    ['one grid, full', ask([A], many(3, 'a', 0)), 0, 0],
    ['one grid, short', ask([grid('a', 0, 5)], many(3, 'a', 0)), 2, 0],
    ['grids without people', ask([A, B, C], []), 3, 0],
    ['floors of nothing', ask([grid('a', 0, 0), grid('b', 0, 0)], many(3, 'a', 0)), 0, 0],
    ['everybody short', ask([grid('a', 0, 9), grid('b', 9, 9)], [...many(3, 'a', 0), ...many(4, 'b', 9)]), 11, 0],
    ['an island beyond the cap', ask([A, grid('isle', 9000, 2)], many(5, 'a', 0), { capMetres: 5000 }), 2, 0],
    ['all in one house', ask([A, grid('b', 0, 3), grid('c', 0, 3)], many(7, 'a', 0)), 0, 6],
    ['just enough', ask([A, B, C], many(3, 'a', 0)), 0, 2],
  ])('%s', (_case, question, missing, moved) => {
    const plan = best(question)
    expect(plan.totals).toMatchObject({ missing, moved })
    expect(verify(question, plan)).toBeNull()
  })

  test.each([
    ['somebody of an unlisted grid', ask([A], [member('1', 'b', 0)]), 'b is not among the grids'],
    ['somebody twice', ask([A], [member('1', 'a', 0), member('1', 'a', 5)]), 'p1 is listed twice'],
    ['a grid twice', ask([A, A], []), 'a is listed twice'],
  ])('%s is a bug, and said so', (_case, question, message) => {
    expect(() => best(question)).toThrow(message)
  })
})

test('progress: first between grids, then person by person; a stage ends when nothing better is found', () => {
  const members = Array.from({ length: 9 }, (_unused, i) => member(String(i), 'a', i))
  const steps = [...balance(ask([A, grid('b', 500, 3), grid('c', 900, 3)], members))]
  const stages = steps.map(({ stage }) => stage)
  expect(stages).toEqual([...stages].sort())
  const ends = steps.filter((step, i) => step.stage !== stages[i + 1])
  expect(ends).toEqual([
    { stage: 'grids', pivots: 0 },
    { stage: 'people', pivots: 0 },
  ])
  expect(steps.filter(({ pivots }) => pivots === 0)).toEqual(ends)
})

test('people in one house are told apart by id alone', () => {
  const house = ['3', '1', '2'].map((id) => member(id, 'a', 0, { home: at(5, 5) }))
  expect(best(ask([A, B], house)).supports).toHaveLength(1)
  expect(best(ask([A, B], house))).toEqual(best(ask([A, B], house.slice(1).concat(house.slice(0, 1)))))
})
