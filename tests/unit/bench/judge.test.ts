import { atLeast, atMost, type Bench } from '../../../tools/bench/bench'
import { judge, merge, type Results } from '../../../tools/bench/judge'

const bench = (figures: Bench['figures']): Bench => ({ figures, measure: async () => ({}) })
const costs = bench({ 'trips.a': atMost(3, 'trips'), 'ledger.b': atLeast(0.5, '×') })
const packages = bench({ 'weapp.main': atMost(600, 'KB'), 'weapp.sub.': atMost(300, 'KB') })

describe('a figure holds on the right side of its bar, the bar itself included', () => {
  test.each([
    [2, true],
    [3, true],
    [4, false],
  ])('at most 3: %d', (value, holds) => {
    expect(judge(costs, { 'trips.a': value, 'ledger.b': 1 })['trips.a']).toEqual({
      value,
      unit: 'trips',
      bar: 3,
      holds,
    })
  })

  test.each([
    [0.49, false],
    [0.5, true],
    [0.51, true],
  ])('at least 0.5: %d', (value, holds) => {
    expect(judge(costs, { 'trips.a': 1, 'ledger.b': value })['ledger.b']).toEqual({ value, unit: '×', bar: 0.5, holds })
  })

  test('what is judged is what is written: rounded to three decimals', () => {
    const judged = judge(costs, { 'trips.a': 3.0004, 'ledger.b': 0.4994 })
    expect(judged['trips.a']).toMatchObject({ value: 3, holds: true })
    expect(judged['ledger.b']).toMatchObject({ value: 0.499, holds: false })
  })
})

describe('what a bench gives is what it declares', () => {
  test('a family takes any number of figures, each against the family’s bar', () => {
    expect(judge(packages, { 'weapp.main': 1, 'weapp.sub.tasks': 44, 'weapp.sub.org': 301 })).toEqual({
      'weapp.main': { value: 1, unit: 'KB', bar: 600, holds: true },
      'weapp.sub.tasks': { value: 44, unit: 'KB', bar: 300, holds: true },
      'weapp.sub.org': { value: 301, unit: 'KB', bar: 300, holds: false },
    })
  })

  test.each([
    ['a figure that is missing', costs, { 'trips.a': 1 }, 'ledger.b was not measured'],
    ['a family that is empty', packages, { 'weapp.main': 1 }, 'weapp.sub. was not measured'],
    ['a figure without a bar', costs, { 'trips.a': 1, 'ledger.b': 1, c: 1 }, 'c has no bar'],
    ['no number', costs, { 'trips.a': Number.NaN, 'ledger.b': 1 }, 'trips.a is NaN'],
  ] as const)('%s is refused', (_what, of, measured, message) => {
    expect(() => judge(of, measured)).toThrow(message)
  })
})

describe('what a run leaves in the file', () => {
  const figure = (value: number) => ({ value, unit: 'trips', bar: 3, holds: value <= 3 })
  const before: Results = { 'trips.a': figure(1), 'trips.gone': figure(1), 'weapp.main': figure(2) }

  test('a run of some keeps the figures of all others', () => {
    expect(merge(before, { 'trips.a': figure(4) }, 'trips.a')).toEqual({ ...before, 'trips.a': figure(4) })
  })

  test('what the run was asked for and did not measure is gone: no figure outlives its bench', () => {
    expect(merge(before, { 'trips.a': figure(4) }, 'trips')).toEqual({
      'trips.a': figure(4),
      'weapp.main': figure(2),
    })
    expect(merge(before, { 'weapp.main': figure(9) }, '')).toEqual({ 'weapp.main': figure(9) })
  })

  test('what a bench gives beside the asked figure is not written', () => {
    expect(merge(before, { 'trips.a': figure(4), 'weapp.main': figure(9) }, 'trips.a')).toEqual({
      ...before,
      'trips.a': figure(4),
    })
  })

  test('the order is the alphabet’s, so that two runs can be compared line by line', () => {
    expect(Object.keys(merge({ b: figure(1) }, { c: figure(1), a: figure(1) }, ''))).toEqual(['a', 'c'])
    expect(Object.keys(merge({ b: figure(1) }, { a: figure(1) }, 'a'))).toEqual(['a', 'b'])
  })
})
