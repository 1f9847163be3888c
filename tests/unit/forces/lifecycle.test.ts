import { stateNow, type PlanStep, whyNotStep } from '../../../cloudfunctions/forces/rules/lifecycle'
import { MINUTE } from '../../../types/domain/time'
import type { PlanState } from '../../../types/documents/forces'

const SENDER = 'p00000001'
const OTHER = 'p00000002'

interface Row {
  readonly state: PlanState
  /** Why not: pin, submit, decide by another, decide by who sent it, apply, undo. */
  readonly expected: readonly (string | null)[]
}
const TABLE: readonly Row[] = [
  { state: 'running', expected: ['planPast', 'planPast', 'notSubmitted', 'notSubmitted', 'notApproved', 'notApplied'] },
  { state: 'failed', expected: ['planPast', 'planPast', 'notSubmitted', 'notSubmitted', 'notApproved', 'notApplied'] },
  { state: 'ready', expected: [null, null, 'notSubmitted', 'notSubmitted', 'notApproved', 'notApplied'] },
  { state: 'edited', expected: [null, 'planEdited', 'notSubmitted', 'notSubmitted', 'notApproved', 'notApplied'] },
  { state: 'submitted', expected: ['planPast', 'planPast', null, 'ownPlan', 'notApproved', 'notApplied'] },
  { state: 'rejected', expected: [null, 'planPast', 'notSubmitted', 'notSubmitted', 'notApproved', 'notApplied'] },
  { state: 'approved', expected: ['planPast', 'planPast', 'notSubmitted', 'notSubmitted', null, 'notApplied'] },
  { state: 'applying', expected: ['planPast', 'planPast', 'notSubmitted', 'notSubmitted', null, 'notApplied'] },
  { state: 'applied', expected: ['planPast', 'planPast', 'notSubmitted', 'notSubmitted', 'notApproved', null] },
  { state: 'undoing', expected: ['planPast', 'planPast', 'notSubmitted', 'notSubmitted', 'notApproved', null] },
  { state: 'undone', expected: ['planPast', 'planPast', 'notSubmitted', 'notSubmitted', 'notApproved', 'notApplied'] },
]

test.each(TABLE)('a plan that is $state', ({ state, expected }) => {
  const plan = { state, submittedBy: SENDER } as const
  const why = (step: PlanStep, person: typeof SENDER | typeof OTHER = OTHER) => whyNotStep<PlanStep>(step, plan, person)
  expect([why('pin'), why('submit'), why('decide'), why('decide', SENDER), why('apply'), why('undo')]).toEqual(expected)
})

test('a run that cannot be alive any more has failed', () => {
  const at = new Date('2026-11-24T09:00:00+08:00')
  const began = at.getTime()
  expect(stateNow({ state: 'running', at }, began + 2 * MINUTE)).toBe('running')
  expect(stateNow({ state: 'running', at }, began + 2 * MINUTE + 1)).toBe('failed')
  expect(stateNow({ state: 'ready', at }, began + 60 * MINUTE)).toBe('ready')
})
