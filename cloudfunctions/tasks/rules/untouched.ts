import type { TaskDoc } from '../../../types/documents/tasks'

/** A task before anybody has done anything with it; what was asked for comes on top. */
export const UNTOUCHED = {
  branchIds: [],
  branches: {},
  personIds: [],
  people: {},
  standby: [],
  handovers: {},
  placesPerBranch: null,
  movedUp: [],
  releases: [],
  remindedAt: null,
  evidence: [],
  state: 'open',
  paused: false,
  withdrawn: null,
  revised: null,
  sentBack: null,
  acceptance: null,
  log: [],
} as const satisfies Partial<TaskDoc>
