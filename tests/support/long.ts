/** "npm run test:long" runs the same tests more often and for longer. */
export const times = (short: number, long: number): number => (process.env['TEST_LONG'] === '1' ? long : short)

/** At most so many of a list, two or more: its first, its last, and those that lie evenly between. */
export function evenly<T>(items: readonly T[], atMost: number): T[] {
  if (items.length <= atMost) return [...items]
  const step = (items.length - 1) / (atMost - 1)
  const chosen = new Set(Array.from({ length: atMost }, (_unused, index) => Math.round(index * step)))
  return items.filter((_item, index) => chosen.has(index))
}
