import type { PersonId } from '../../../types/domain/ids'
import type { MemberKind } from '../../../types/domain/org'
import type { BalancePlanDoc, Move, PlannedKind, PlanTotals } from '../../../types/documents/forces'
import { balance } from './balance'
import { cutsOf } from './cut'
import { type Enrolled, type Inquiry, questionFor } from './inquiry'
import { changedIn, movesOf } from './moves'
import { nearestFirst } from './nearest-first'
import type { BalancePlan } from './plan'
import type { BalanceQuestion } from './question'
import { liftCap } from './remedies'
import { verify } from './verify'

export type Totals = Readonly<Record<MemberKind, PlanTotals>>
export type RunProgress = NonNullable<BalancePlanDoc['progress']>

interface Outcome {
  readonly kinds: readonly PlannedKind[]
  readonly totals: Totals
  readonly moves: readonly Move[]
}

/** Where a run stands, roughly, in parts of the whole. */
const DONE = { reading: 0, grids: 0.3, people: 0.5, proving: 0.8, writing: 0.95 } as const
export const progressAt = (step: RunProgress['step']): RunProgress => ({ step, done: DONE[step] })

/**
 * Works a plan out for both kinds of people, proves it, and holds it against the last one and against nearest first.
 * @param last totals of the plan to compare with; null for none
 * @returns steps to run through, so that a caller can show them; their result is all that a plan says
 */
export function* workOut(inquiry: Inquiry, last: Totals | null): Generator<RunProgress, Outcome> {
  const cadre = yield* planned('cadre', inquiry)
  const volunteer = yield* planned('volunteer', inquiry)
  yield progressAt('proving')
  const kinds = [yield* proven(cadre, last), yield* proven(volunteer, last)]
  return {
    kinds,
    totals: { cadre: totalsOf(cadre), volunteer: totalsOf(volunteer) },
    moves: [...cadre.moves, ...volunteer.moves],
  }
}

interface Planned {
  readonly kind: MemberKind
  readonly question: BalanceQuestion
  readonly plan: BalancePlan
  readonly moves: readonly Move[]
}

function* planned(kind: MemberKind, inquiry: Inquiry): Generator<RunProgress, Planned> {
  const question = questionFor(kind, inquiry)
  const steps = balance(question)
  for (;;) {
    const step = steps.next()
    if (step.done)
      return { kind, question, plan: step.value, moves: movesOf(step.value, inquiry, ofKind(kind, inquiry)) }
    yield progressAt(step.value.stage)
  }
}

const ofKind = (kind: MemberKind, { people }: Inquiry): ReadonlyMap<PersonId, Enrolled> =>
  new Map(people.filter((person) => person.kind === kind).map((person) => [person.personId, person]))

/** Supports that a pin changes are changes, too. */
const totalsOf = ({ plan, moves }: Planned): PlanTotals => ({ ...plan.totals, changed: changedIn(moves) })

function* proven(planned: Planned, last: Totals | null): Generator<RunProgress, PlannedKind> {
  const { kind, question, plan } = planned
  const steps = liftCap(question, plan)
  let step = steps.next()
  while (!step.done) {
    yield progressAt('proving')
    step = steps.next()
  }
  return {
    kind,
    totals: totalsOf(planned),
    nearestFirst: nearestFirst(question),
    last: last?.[kind] ?? null,
    proven: verify(question, plan) === null,
    shortfalls: plan.shortfalls,
    cuts: cutsOf(question, plan),
    liftCap: step.value,
    prices: plan.prices,
  }
}
