import { metresBetween, type Spot } from './plane'
import type { Weights } from './weights'

/** People who may move, all in one spot: one person, or everybody of a grid. */
export interface Source extends Spot {
  readonly amount: number
  /** Their own grid, by index. */
  readonly home: number
  /** The grid they help now, by index; -1 for none. */
  readonly support: number
}

/** The places of a grid. */
export interface Sink extends Spot {
  /** Its floor less those who stand in it whatever the plan says. */
  readonly need: number
  readonly rural: boolean
  /** Whether people of other grids may take places here. */
  readonly open: boolean
}

/** The transport problem behind a question: who can take which place, at which cost. */
export interface Field extends Weights {
  /** Grid by grid: those of one home follow each other. */
  readonly sources: readonly Source[]
  readonly sinks: readonly Sink[]
  /** Metres; Infinity for none. */
  readonly cap: number
  readonly separate: boolean
  /** Metres that changing a support costs. */
  readonly change: number
}

/** People of a source in places of a sink. */
export interface Flow {
  readonly source: number
  readonly sink: number
  readonly people: number
}

/** Staying, in the own grid's places or beside them, is free, unless a support ends with it. */
export const stayCost = (field: Field, { support }: Source): number => (support < 0 ? 0 : field.change)

/** What it costs that one of a source takes a place of a sink; Infinity where a rule forbids it. */
export function legCost(field: Field, source: Source, j: number): number {
  if (j === source.home) return stayCost(field, source)
  const sink = field.sinks[j]
  if (!sink?.open || (field.separate && sink.rural !== field.sinks[source.home]?.rural)) return Infinity
  const metres = metresBetween(sink.x - source.x, sink.y - source.y)
  if (metres > field.cap) return Infinity
  return field.move + metres + (source.support < 0 || source.support === j ? 0 : field.change)
}
