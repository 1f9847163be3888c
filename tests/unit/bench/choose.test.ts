import { atMost, type Bench } from '../../../tools/bench/bench'
import { choose, onlyFrom } from '../../../tools/bench/choose'

const bench = (...names: string[]): Bench => ({
  figures: Object.fromEntries(names.map((name) => [name, atMost(1, 'trips')])),
  measure: async () => ({}),
})
const CLAIM = bench('claim.contended', 'claim.contended.trips')
const OPEN = bench('trips.home.open', 'depth.home.open')
const PACKAGES = bench('weapp.main', 'weapp.sub.')
const ALL = [CLAIM, OPEN, PACKAGES]

test.each([
  ['every one when nothing is asked for', '', ALL],
  ['by a whole name', 'claim.contended', [CLAIM]],
  ['by the beginning of a name', 'trips', [OPEN]],
  ['by a name that is not the first of its bench', 'depth.home.open', [OPEN]],
  ['by one of a family that only the measuring tells', 'weapp.sub.tasks', [PACKAGES]],
])('%s', (_how, only, chosen) => {
  expect(choose(ALL, only)).toEqual(chosen)
})

test('a name that no figure begins with is refused', () => {
  expect(() => choose(ALL, 'home')).toThrow('No figure\'s name begins with "home".')
})

test('the command takes nothing, or --only and one beginning', () => {
  expect(onlyFrom([])).toBe('')
  expect(onlyFrom(['--only', 'trips.tasks'])).toBe('trips.tasks')
  for (const args of [['--only'], ['trips'], ['--only', 'trips', 'claim'], ['--all', 'trips']])
    expect(() => onlyFrom(args)).toThrow('Either nothing')
})
