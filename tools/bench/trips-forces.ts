import type { TestCloud } from '../../tests/support/cloud'
import { request } from '../../tests/support/district'
import { balancePlan, PLAN, planPart, SHORT, STREET, support } from '../../tests/support/forces'
import { NOW } from '../../tests/support/tasks'
import { TWO_STREETS, WHO } from '../../tests/support/two-streets'
import { DISTRICT } from '../../types/domain/ids'
import type { PlanState } from '../../types/documents/forces'
import { DEMO } from '../seed/demo'
import { DEFAULT_SEED } from '../seed/district'
import { districtOf } from './balance-scene'
import { succeed } from './stage'
import type { ScenariosOf } from './trips'

const RULES = { capMetres: null, separate: false, relays: false, changeMetres: 200 }

/** A plan as far as that, with one short grid, and one person who has helped before. */
const planned = (state: PlanState, more: Parameters<typeof balancePlan>[0] = {}) => ({
  clock: NOW,
  documents: {
    ...TWO_STREETS,
    balancePlans: [
      balancePlan({
        state,
        kinds: [
          {
            kind: 'volunteer',
            totals: { missing: 1, moved: 1, metres: 420, changed: 0 },
            nearestFirst: { missing: 1, moved: 1, metres: 420 },
            last: null,
            proven: true,
            shortfalls: [{ gridId: SHORT, missing: 1 }],
            cuts: [],
            liftCap: null,
            prices: {},
          },
        ],
        ...more,
      }),
    ],
    planParts: [planPart()],
  },
})
const applied = (more: Parameters<typeof support>[0] = {}) => {
  const { clock, documents } = planned('applied', { partsDone: [0] })
  const turns = [{ _id: 'district', turn: 2, planId: null } as const]
  return { clock, documents: { ...documents, supports: [support(more)], supportTurns: turns } }
}

const of = { planId: PLAN, scope: STREET } as const
const near = { _id: WHO.near.personId }

/** The whole district, twice: as it is, and once more from that plan when its people are on their way. */
async function runDistrict(cloud: TestCloud) {
  const [caller, scope] = [DEMO.district.openId, DISTRICT]
  const { planId } = await succeed(cloud, caller, 'forces.run', { scope, rules: RULES, requestId: request() })
  await cloud.database.update('balancePlans', { _id: planId }, { $set: { state: 'approved' } }, { multi: false })
  const { parts } = await succeed(cloud, caller, 'forces.getPlan', { planId, scope })
  for (let part = 0; part < parts; part += 1)
    await succeed(cloud, caller, 'forces.apply', { planId, scope, part, requestId: request() })
  await succeed(cloud, caller, 'forces.run', { scope, rules: RULES, basedOn: planId, requestId: request() })
}

export const FORCES_SCENARIOS: ScenariosOf<'forces'> = {
  'forces.run': { trips: 35, clock: NOW, documents: () => districtOf(DEFAULT_SEED), play: runDistrict },
  'forces.listPlans': {
    trips: 2,
    ...planned('ready'),
    play: (cloud) => succeed(cloud, WHO.street._id, 'forces.listPlans', { scope: STREET }),
  },
  'forces.getPlan': {
    trips: 4,
    depth: 2,
    ...planned('ready'),
    play: (cloud) => succeed(cloud, WHO.street._id, 'forces.getPlan', of),
  },
  'forces.listMoves': {
    trips: 5,
    depth: 3,
    ...planned('ready'),
    play: (cloud) => succeed(cloud, WHO.street._id, 'forces.listMoves', of),
  },
  'forces.pin': {
    trips: 5,
    ...planned('ready'),
    play: (cloud) =>
      succeed(cloud, WHO.street._id, 'forces.pin', { ...of, personId: 'pnext', to: SHORT, requestId: request() }),
  },
  'forces.submit': {
    trips: 3,
    ...planned('ready'),
    play: (cloud) => succeed(cloud, WHO.street._id, 'forces.submit', { ...of, requestId: request() }),
  },
  'forces.decide': {
    trips: 5,
    ...planned('submitted'),
    play: (cloud) => succeed(cloud, WHO.district._id, 'forces.decide', { ...of, approve: true, requestId: request() }),
  },
  // The first part, which is the last one too: intent, effect and closing in one call.
  'forces.apply': {
    trips: 15,
    ...planned('approved'),
    play: (cloud) => succeed(cloud, WHO.street._id, 'forces.apply', { ...of, part: 0, requestId: request() }),
  },
  'forces.undo': {
    trips: 13,
    ...applied(),
    play: (cloud) => succeed(cloud, WHO.street._id, 'forces.undo', { ...of, part: 0, requestId: request() }),
  },
  'forces.gridSupports': {
    trips: 4,
    depth: 1,
    ...applied(),
    play: (cloud) => succeed(cloud, WHO.secretary._id, 'forces.gridSupports', { gridId: SHORT }),
  },
  'forces.mine': {
    trips: 3,
    ...applied(near),
    play: (cloud) => succeed(cloud, WHO.near._id, 'forces.mine', {}),
  },
  'forces.answer': {
    trips: 2,
    ...applied(near),
    play: (cloud) =>
      succeed(cloud, WHO.near._id, 'forces.answer', { gridId: SHORT, accept: true, requestId: request() }),
  },
}
