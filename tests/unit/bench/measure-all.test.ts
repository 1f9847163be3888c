import { atMost, type Bench } from '../../../tools/bench/bench'
import { measureAll } from '../../../tools/bench/measure-all'
import { table } from '../../../tools/bench/table'

const giving = (name: string, measure: Bench['measure']): Bench => ({
  figures: { [name]: atMost(3, 'trips') },
  measure,
})
const two = giving('two', async () => ({ two: 2 }))
const four = giving('four', async () => ({ four: 4 }))
const failing = giving('failing', () => Promise.reject(new Error('the cloud did not start')))
const silent = giving('silent', async () => ({}))

test('one that fails says why and gives no figure; those after it are measured all the same', async () => {
  const said: string[] = []
  const { measured, failures } = await measureAll([failing, two, silent, four], (line) => said.push(line))
  expect(measured).toEqual({
    two: { value: 2, unit: 'trips', bar: 3, holds: true },
    four: { value: 4, unit: 'trips', bar: 3, holds: false },
  })
  expect(failures).toBe(2)
  expect(said).toContain('failing: not measured. the cloud did not start')
  expect(said).toContain('silent: not measured. silent was not measured')
})

test('the table has a line for each figure, and marks what does not hold', async () => {
  const { measured } = await measureAll([two, four], () => undefined)
  expect(table(measured).split('\n')).toEqual([
    'figure  value  bar  unit',
    'two         2    3  trips  holds',
    'four        4    3  trips  DOES NOT HOLD',
  ])
})
