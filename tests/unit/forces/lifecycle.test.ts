import { stateNow, type PlanStep, whyNotStep } from '../../../cloudfunctions/forces/rules/lifecycle'
import { MINUTE } from '../../../types/domain/time'
import type { PlanState } from '../../../types/documents/forces'

const SENDER = 'p00000001'
const OTHER = 'p00000002'

const TABLE: readonly (readonly [PlanState, ...(string | null)[]])[] = [
  // state, pin, submit, decide by another, decide by who sent it, apply, undo
  ['running', 'planPast', 'planPast', 'notSubmitted', 'notSubmitted', 'notApproved', 'notApplied'],
  ['failed', 'planPast', 'planPast', 'notSubmitted', 'notSubmitted', 'notApproved', 'notApplied'],
  ['ready', null, null, 'notSubmitted', 'notSubmitted', 'notApproved', 'notApplied'],
  ['edited', null, 'planEdited', 'notSubmitted', 'notSubmitted', 'notApproved', 'notApplied'],
  ['submitted', 'planPast', 'planPast', null, 'ownPlan', 'notApproved', 'notApplied'],
  ['rejected', null, 'planPast', 'notSubmitted', 'notSubmitted', 'notApproved', 'notApplied'],
  ['approved', 'planPast', 'planPast', 'notSubmitted', 'notSubmitted', null, 'notApplied'],
  ['applying', 'planPast', 'planPast', 'notSubmitted', 'notSubmitted', null, 'notApplied'],
  ['applied', 'planPast', 'planPast', 'notSubmitted', 'notSubmitted', 'notApproved', null],
  ['undoing', 'planPast', 'planPast', 'notSubmitted', 'notSubmitted', 'notApproved', null],
  ['undone', 'planPast', 'planPast', 'notSubmitted', 'notSubmitted', 'notApproved', 'notApplied'],
]

test.each(TABLE)('a plan that is %s', (state, ...expected) => {
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
