import { type GridCode, type PersonId, type StreetCode } from '../../../types/domain/ids'
import { MOST_HOURS_SERVED, minutesSince } from '../../../types/domain/muster'
import { type Instant, MINUTE } from '../../../types/domain/time'
import type { Counts, MusterAnswer, MusterGridDoc, MusterReportDoc } from '../../../types/documents/muster'

/** Minutes after the order at which a street's curve is read. */
const CURVE_MINUTES = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180] as const

/** Somebody who was there, seen by the station's code or by whoever led. */
export interface Served {
  readonly personId: PersonId
  readonly answer: MusterAnswer
  /** Where they served: where they were seen, else the grid they helped or their own. */
  readonly gridId: GridCode
  readonly arrivedAt: Date
  readonly minutes: number
}

/** Everybody who served in a grid's document, to when they left or the order ended, 12 hours at most. */
export function servedIn(grid: Pick<MusterGridDoc, 'gridId' | 'answers'>, endedAt: Instant): Served[] {
  return Object.entries(grid.answers).flatMap(([id, answer]) => {
    if (!answer.confirmed || !answer.arrivedAt) return []
    const until = Math.min(endedAt, answer.leftAt?.getTime() ?? endedAt)
    const minutes = Math.min(MOST_HOURS_SERVED * 60, Math.floor((until - answer.arrivedAt.getTime()) / MINUTE))
    const helped = answer.help?.state === 'agreed' ? answer.help.to : grid.gridId
    const gridId = answer.seenIn?.gridId ?? helped
    return minutes < 1 ? [] : [{ personId: id as PersonId, answer, gridId, arrivedAt: answer.arrivedAt, minutes }]
  })
}

const earliest = (...moments: readonly (Date | null)[]): Date | null =>
  moments.reduce((first, at) => (at && (!first || at < first) ? at : first), null)

/** When somebody first said each thing; who came had read, whoever arrived had come. */
const stepsOf = ({ readAt, comingAt, arrivedAt, at }: MusterAnswer) => ({
  read: earliest(readAt, comingAt, arrivedAt) ?? at,
  coming: earliest(comingAt, arrivedAt),
  arrived: arrivedAt,
})

/** Said to come only after the time to assemble: it counts, and is marked. */
export function isLate(answer: Pick<MusterAnswer, 'comingAt' | 'arrivedAt'>, assembleAt: Date): boolean {
  const said = earliest(answer.comingAt, answer.arrivedAt)
  return said !== null && said > assembleAt
}

type GridOfReport = Pick<
  MusterGridDoc,
  'gridId' | 'gridName' | 'streetId' | 'called' | 'needed' | 'counts' | 'answers' | 'at' | 'facts' | 'sent'
>

/** Minutes from the order until half of the needed were there; null when they never were. */
function halfAfter(grid: GridOfReport, helpers: readonly MusterAnswer[]): number | null {
  const half = Math.ceil(grid.needed / 2)
  const own = Object.values(grid.answers).filter(({ help }) => help?.state !== 'agreed')
  const arrivals = [...own, ...helpers]
    .flatMap(({ arrivedAt }) => arrivedAt ?? [])
    .sort((a, b) => a.getTime() - b.getTime())
  const nth = half > 0 ? arrivals[half - 1] : undefined
  return nth ? minutesSince(grid.at.getTime(), nth.getTime()) : null
}

const NONE: Counts = { read: 0, coming: 0, arrived: 0, cannot: 0, left: 0 }
const sum = (a: Counts, b: Counts): Counts => ({
  read: a.read + b.read,
  coming: a.coming + b.coming,
  arrived: a.arrived + b.arrived,
  cannot: a.cannot + b.cannot,
  left: a.left + b.left,
})

/** What people of a grid came to, wherever they served. */
const ownCounts = ({ counts, sent }: GridOfReport): Counts => Object.values(sent).reduce(sum, counts)

function curveOf(at: Instant, answers: readonly MusterAnswer[]) {
  const steps = answers.map(stepsOf)
  return CURVE_MINUTES.map((minute) => {
    const until = at + minute * MINUTE
    const by = (moment: Date | null) => moment !== null && moment.getTime() <= until
    return {
      minute,
      read: steps.filter(({ read }) => by(read)).length,
      coming: steps.filter(({ coming }) => by(coming)).length,
      arrived: steps.filter(({ arrived }) => by(arrived)).length,
    }
  })
}

/**
 * The after-action report of an order that is over, out of all its grids: by place, never by person.
 * @param streetNames what people call its streets
 */
export function reportOf(
  grids: readonly GridOfReport[],
  endedAt: Instant,
  streetNames: ReadonlyMap<StreetCode, string>,
): Pick<MusterReportDoc, 'totals' | 'streets' | 'grids'> {
  const helpersOf = new Map<GridCode, MusterAnswer[]>()
  for (const { answers } of grids) {
    for (const answer of Object.values(answers)) {
      if (answer.help?.state !== 'agreed') continue
      helpersOf.set(answer.help.to, [...(helpersOf.get(answer.help.to) ?? []), answer])
    }
  }
  const served = new Map(grids.map((grid) => [grid.gridId, servedIn(grid, endedAt)]))
  const streets = [...new Set(grids.map(({ streetId }) => streetId))].sort().map((id: StreetCode) => {
    const own = grids.filter(({ streetId }) => streetId === id)
    const answers = own.flatMap((grid) => Object.values(grid.answers))
    return {
      id,
      name: streetNames.get(id) ?? '',
      called: own.reduce((all, { called }) => all + called, 0),
      curve: curveOf(own[0]?.at.getTime() ?? endedAt, answers),
    }
  })
  return {
    totals: {
      ...grids.map(ownCounts).reduce(sum, NONE),
      called: grids.reduce((all, { called }) => all + called, 0),
      needed: grids.reduce((all, { needed }) => all + needed, 0),
      served: [...served.values()].reduce((all, { length }) => all + length, 0),
      minutes: [...served.values()].flat().reduce((all, { minutes }) => all + minutes, 0),
    },
    streets,
    grids: grids.map((grid) => {
      const helpers = helpersOf.get(grid.gridId) ?? []
      const own = served.get(grid.gridId) ?? []
      return {
        id: grid.gridId,
        name: grid.gridName,
        called: grid.called,
        needed: grid.needed,
        ...ownCounts(grid),
        helpers: helpers.length,
        late: Object.values(grid.answers).filter((answer) => isLate(answer, grid.facts.assembleAt)).length,
        served: own.length,
        minutes: own.reduce((all, { minutes }) => all + minutes, 0),
        halfAfter: halfAfter(grid, helpers),
      }
    }),
  }
}
