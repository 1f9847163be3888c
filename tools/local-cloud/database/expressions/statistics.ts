import { compareValues } from '../compare'
import { isNull } from './operator'

const numbersIn = (values: readonly unknown[]): number[] => values.filter((value) => typeof value === 'number')

export const sumOf = (values: readonly unknown[]): number =>
  numbersIn(values).reduce((total, value) => total + value, 0)

export const averageOf = (values: readonly unknown[]): number | null => {
  const numbers = numbersIn(values)
  return numbers.length === 0 ? null : sumOf(numbers) / numbers.length
}

const extreme =
  (sign: 1 | -1) =>
  (values: readonly unknown[]): unknown =>
    values
      .filter((value) => !isNull(value))
      .reduce<unknown>((best, value) => (best === null || compareValues(value, best) * sign > 0 ? value : best), null)

export const largestOf = extreme(1)
export const smallestOf = extreme(-1)

/** @param lost 0 for a whole population, 1 for a sample of one */
const deviation =
  (lost: 0 | 1) =>
  (values: readonly unknown[]): number | null => {
    const numbers = numbersIn(values)
    if (numbers.length <= lost) return null
    const mean = sumOf(numbers) / numbers.length
    return Math.sqrt(sumOf(numbers.map((value) => (value - mean) ** 2)) / (numbers.length - lost))
  }

export const populationDeviation = deviation(0)
export const sampleDeviation = deviation(1)
