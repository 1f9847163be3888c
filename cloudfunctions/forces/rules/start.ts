import { legCost, type Field, type Flow, type Source } from './field'

/** Supports that may go on, as far as there are places for them. */
export function keepSupports(field: Field): Flow[] {
  const left = field.sinks.map(({ need }) => need)
  return field.sources.flatMap((source, index): Flow[] => {
    const room = left[source.support] ?? 0
    if (room === 0 || legCost(field, source, source.support) === Infinity) return []
    left[source.support] = room - 1
    return [{ source: index, sink: source.support, people: 1 }]
  })
}

/** Everybody at home, in its places while there are any. */
export function atHome({ sources, sinks }: Field): Flow[] {
  const left = sinks.map(({ need }) => need)
  return sources.map(({ home, amount }, source) => {
    const people = Math.min(amount, left[home] ?? 0)
    left[home] = (left[home] ?? 0) - people
    return { source, sink: home, people }
  })
}

/** What is left to decide beside the kept supports, between grids: everybody stands in the middle of their grid. */
export function betweenGrids(field: Field, kept: readonly Flow[]): Field {
  const amounts = field.sinks.map(() => 0)
  const needs = field.sinks.map(({ need }) => need)
  const add = (counts: number[], index: number, people: number): void => {
    counts[index] = (counts[index] ?? 0) + people
  }
  for (const { home, amount } of field.sources) add(amounts, home, amount)
  for (const { source, sink, people } of kept) {
    add(amounts, field.sources[source]?.home ?? -1, -people)
    add(needs, sink, -people)
  }
  const sources = field.sinks.map(({ x, y }, home): Source => ({ x, y, home, amount: amounts[home] ?? 0, support: -1 }))
  return {
    ...field,
    sources: sources.filter(({ amount }) => amount > 0),
    sinks: field.sinks.map((sink, j) => ({ ...sink, need: needs[j] ?? 0 })),
  }
}

/**
 * Names the people of a plan between grids: of a grid's people those go who have the least detour over the way between the
 * middles. Only a start: somebody whom a cap keeps from it is left at home.
 */
export function namePeople(field: Field, kept: readonly Flow[], between: Field, plan: readonly Flow[]): Flow[] {
  const busy = new Set(kept.map(({ source }) => source))
  const people = field.sinks.map((): number[] => [])
  for (const [i, { home }] of field.sources.entries()) if (!busy.has(i)) people[home]?.push(i)
  const named: Flow[] = []
  const name = (source: number, sink: number): void => {
    busy.add(source)
    named.push({ source, sink, people: 1 })
  }
  for (const [home, sent] of byHome(between, plan)) {
    const own = people[home] ?? []
    const middle = between.sinks[home]
    const legs = sent
      .filter(({ sink }) => sink !== home)
      .flatMap((flow) => {
        const left = { sink: flow.sink, places: flow.people }
        return own.map((source) => ({ left, source, detour: detourOf(field, source, flow.sink, middle) }))
      })
      .filter(({ detour }) => detour < Infinity)
      .sort((a, b) => a.detour - b.detour || a.source - b.source)
    for (const { left, source } of legs) {
      if (left.places === 0 || busy.has(source)) continue
      left.places -= 1
      name(source, left.sink)
    }
    const staying = sent.find(({ sink }) => sink === home)?.people ?? 0
    for (const source of own.filter((source) => !busy.has(source)).slice(0, staying)) name(source, home)
  }
  return [...kept, ...named]
}

function byHome(between: Field, plan: readonly Flow[]): Map<number, Flow[]> {
  const sent = new Map<number, Flow[]>()
  for (const flow of plan) {
    const home = between.sources[flow.source]?.home ?? -1
    sent.set(home, [...(sent.get(home) ?? []), flow])
  }
  return sent
}

function detourOf(field: Field, source: number, sink: number, middle: { x: number; y: number } | undefined): number {
  const person = field.sources[source]
  const to = field.sinks[sink]
  if (!person || !to || !middle) return Infinity
  return legCost(field, person, sink) - Math.hypot(to.x - middle.x, to.y - middle.y)
}
