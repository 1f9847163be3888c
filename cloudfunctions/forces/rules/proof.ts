import { legCost, stayCost, type Field, type Flow } from './field'

/**
 * What a plan costs, from its flows alone.
 * @returns null when it is none: a forbidden leg, more people than there are, or more than there are places
 */
export function costOf(field: Field, flows: readonly Flow[]): bigint | null {
  const { sources, sinks, unmet } = field
  const staying = sources.map(({ amount }) => amount)
  const missing = sinks.map(({ need }) => need)
  let cost = 0n
  for (const { source, sink, people } of flows) {
    const from = sources[source]
    const leg = from ? legCost(field, from, sink) : Infinity
    if (leg === Infinity || !Number.isInteger(people) || people < 0) return null
    cost += BigInt(leg) * BigInt(people)
    staying[source] = (staying[source] ?? 0) - people
    missing[sink] = (missing[sink] ?? 0) - people
  }
  if ([...staying, ...missing].some((people) => people < 0)) return null
  for (const [i, source] of sources.entries()) cost += BigInt(stayCost(field, source)) * BigInt(staying[i] ?? 0)
  for (const people of missing) cost += BigInt(unmet) * BigInt(people)
  return cost
}

/**
 * A cost below which no plan can lie, from prices of places alone: every place is worth its price, and every person is paid
 * the best that any place, or staying, leaves over. True for any prices (weak duality of the transport problem), so prices
 * need no trust; and a plan that costs just that is best.
 * @param prices whole numbers by sink
 * @returns null when a price is above that of an unmet place, or not a whole number
 */
export function boundOf(field: Field, prices: readonly number[]): bigint | null {
  if (prices.some((price) => !Number.isSafeInteger(price) || price > field.unmet)) return null
  let bound = 0n
  for (const source of field.sources) {
    let least = stayCost(field, source)
    for (let j = 0; j < prices.length; j += 1) least = Math.min(least, legCost(field, source, j) - (prices[j] ?? 0))
    bound += BigInt(least) * BigInt(source.amount)
  }
  for (const [j, { need }] of field.sinks.entries()) bound += BigInt(need) * BigInt(prices[j] ?? 0)
  return bound
}
