import { streetCode } from '../../../types/domain/ids'
import { balancePlan, planPart, SHORT, support } from '../forces'
import { NOW } from '../tasks'
import { AUTHORITIES, EVERYONE_THERE, type May, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { GRID, PEOPLE, WORLD } from './world'

const planners: May = { at: streetCode(GRID), roles: { district: OVER, street: OVER } }
const arrangers = { ...AUTHORITIES, branchSecretary: OVER, gridWorker: OVER }

export const FORCES_MAY: MayOf<'forces'> = {
  run: planners,
  listPlans: planners,
  getPlan: planners,
  listMoves: { ...planners, names: { to: planners.roles, of: [GRID] } },
  pin: planners,
  submit: planners,
  decide: { at: streetCode(GRID), roles: { district: OVER } },
  apply: planners,
  undo: planners,
  gridSupports: { at: GRID, roles: EVERYONE_THERE, names: { to: arrangers, of: [GRID, SHORT] } },
  mine: 'registered',
  answer: 'registered',
}

/** Two grids of one floor: the first has two of each kind, the second has nobody. */
const floors = { cadre: 1, volunteer: 1 }
const [grid] = WORLD.grids
const TWO_GRIDS = {
  ...WORLD,
  grids: [
    { ...grid, floors },
    { ...grid, _id: SHORT, name: '凤鸣 2 号网格', floors },
  ],
}

const PLANNED = { ...TWO_GRIDS, balancePlans: [balancePlan()], planParts: [planPart()] }
const standing = (state: 'submitted' | 'approved') => ({
  ...PLANNED,
  balancePlans: [balancePlan({ state, submittedBy: PEOPLE.street.personId })],
})
const APPLIED = {
  ...PLANNED,
  balancePlans: [balancePlan({ state: 'applied', partsDone: [0] })],
  supports: [support()],
  supportTurns: [{ _id: 'district', turn: 2, planId: null } as const],
}

const byStreet = { clock: NOW, caller: PEOPLE.street._id }
const byVolunteer = { clock: NOW, caller: PEOPLE.volunteer._id, documents: APPLIED }

export const FORCES_SCENES: ScenesOf<'forces'> = {
  run: [
    {
      ...byStreet,
      documents: TWO_GRIDS,
      other: { rules: { capMetres: 1000, separate: false, relays: false, changeMetres: 200 } },
    },
    {
      variant: 'from a plan with pins, under a cap, while supports are under way',
      ...byStreet,
      documents: {
        ...APPLIED,
        balancePlans: [balancePlan({ state: 'edited', pins: { [PEOPLE.second.personId]: SHORT } })],
      },
      input: {
        basedOn: balancePlan()._id,
        rules: { capMetres: 100, separate: true, relays: true, changeMetres: 0 },
      },
      other: { rules: { capMetres: 100, separate: true, relays: true, changeMetres: 1 } },
    },
  ],
  listPlans: { ...byStreet, documents: PLANNED },
  getPlan: { ...byStreet, documents: PLANNED },
  listMoves: { ...byStreet, documents: PLANNED },
  pin: { ...byStreet, documents: PLANNED, other: { to: null } },
  submit: { ...byStreet, documents: PLANNED, noOther: 'it names a plan and nothing else' },
  decide: { clock: NOW, caller: PEOPLE.district._id, documents: standing('submitted'), other: { approve: false } },
  apply: { ...byStreet, documents: standing('approved'), other: { part: 1 } },
  undo: { ...byStreet, documents: APPLIED, other: { part: 1 } },
  gridSupports: byVolunteer,
  mine: byVolunteer,
  answer: { ...byVolunteer, other: { accept: false } },
}
