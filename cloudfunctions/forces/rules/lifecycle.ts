import type { PersonId } from '../../../types/domain/ids'
import type { RefusalCode } from '../../../types/domain/refusals'
import type { Instant } from '../../../types/domain/time'
import { MINUTE } from '../../../types/domain/time'
import type { BalancePlanDoc, PlanState } from '../../../types/documents/forces'

/** What may be done with a plan once it is worked out. */
export type PlanStep = 'pin' | 'submit' | 'decide' | 'apply' | 'undo'

/** No run lives longer than its function, 60 s: after this it has died, and the same request runs it again. */
const RUN_LIVES = 2 * MINUTE

/** From which states a step leads on. A step that goes part by part leads on from its own state, too. */
export const STEPS_FROM = {
  pin: ['ready', 'edited', 'rejected'],
  submit: ['ready'],
  decide: ['submitted'],
  apply: ['approved', 'applying'],
  undo: ['applied', 'undoing'],
} as const satisfies Record<PlanStep, readonly PlanState[]>

const OTHERWISE = {
  pin: 'planPast',
  submit: 'planPast',
  decide: 'notSubmitted',
  apply: 'notApproved',
  undo: 'notApplied',
} as const satisfies Record<PlanStep, RefusalCode>

type StepRefusal<S extends PlanStep> =
  (typeof OTHERWISE)[S] | (S extends 'submit' ? 'planEdited' : S extends 'decide' ? 'ownPlan' : never)

/**
 * The one rule of a plan's way: run → pinned and run again → sent → decided → applied → undone.
 * @param person who would do it: nobody decides on what they sent themselves
 * @returns why not, or null; roles are the contract's to judge
 */
export function whyNotStep<S extends PlanStep>(
  step: S,
  plan: Pick<BalancePlanDoc, 'state' | 'submittedBy'>,
  person: PersonId,
): StepRefusal<S> | null
export function whyNotStep(
  step: PlanStep,
  { state, submittedBy }: Pick<BalancePlanDoc, 'state' | 'submittedBy'>,
  person: PersonId,
): RefusalCode | null {
  if (step === 'submit' && state === 'edited') return 'planEdited'
  const from: readonly PlanState[] = STEPS_FROM[step]
  if (!from.includes(state)) return OTHERWISE[step]
  return step === 'decide' && submittedBy === person ? 'ownPlan' : null
}

/** How a plan stands now: a run that cannot be alive any more has failed, though nobody was left to write that down. */
export const stateNow = ({ state, at }: Pick<BalancePlanDoc, 'state' | 'at'>, now: Instant): PlanState =>
  state === 'running' && at.getTime() + RUN_LIVES < now ? 'failed' : state
