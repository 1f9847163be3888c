import type { ValueOf } from '../../../types/contracts/all'
import { gridCode, streetCode } from '../../../types/domain/ids'
import { HOUR, homeOf, NOW } from '../support/home'
import type { Role } from '../../../types/domain/org'

export type Plan = ValueOf<'forces.getPlan'>
export type Head = ValueOf<'forces.listPlans'>['plans'][number]
export type Move = ValueOf<'forces.listMoves'>['moves'][number]
type Kind = Plan['kinds'][number]

export const STREET = streetCode('370306003')
export const PLAN = 'l0123456789abcdef01234567'
export const NEXT_PLAN = 'l76543210fedcba9876543210'
export const A = gridCode('370306003001001')
const B = gridCode('370306003001002')
const C = gridCode('370306003002001')
const no = (code: 'planPast' | 'notSubmitted' | 'notApproved' | 'notApplied' | 'ownPlan' | 'notAllowed') =>
  ({ allowed: false, code }) as const
export const yes = { allowed: true } as const
/** Nothing may be done; a test allows what it is about. */
export const NOTHING: Plan['may'] = {
  pin: no('planPast'),
  submit: no('planPast'),
  decide: no('notSubmitted'),
  apply: no('notApproved'),
  undo: no('notApplied'),
}

export const kind = (change: Partial<Kind> = {}): Kind => ({
  kind: 'volunteer',
  totals: { missing: 0, moved: 12, metres: 13_200, changed: 1 },
  nearestFirst: { missing: 2, moved: 14, metres: 15_700 },
  last: { missing: 0, moved: 12, metres: 13_200, changed: 0 },
  proven: true,
  shortfalls: [],
  cuts: [],
  liftCap: null,
  ...change,
})
const cadres = (change: Partial<Kind> = {}): Kind =>
  kind({
    kind: 'cadre',
    totals: { missing: 0, moved: 0, metres: 0, changed: 0 },
    nearestFirst: { missing: 0, moved: 0, metres: 0 },
    last: null,
    ...change,
  })

export const head = (change: Partial<Head> = {}): Head => ({
  planId: PLAN,
  scope: STREET,
  scopeName: '丝绸路街道',
  state: 'ready',
  byName: '刘敏',
  at: NOW - HOUR,
  rules: { capMetres: 5000, separate: true, relays: false, changeMetres: 500 },
  totals: { cadre: cadres().totals, volunteer: kind().totals },
  ...change,
})

/** Twelve volunteers of B help A; nobody is missing. */
export const plan = (change: Partial<Plan> = {}): Plan => ({
  ...head(),
  progress: null,
  parts: 3,
  partsDone: 0,
  kinds: [cadres(), kind()],
  flows: [{ from: B, to: A, cadres: 0, volunteers: 12 }],
  decision: null,
  pins: 0,
  declined: 0,
  may: NOTHING,
  ...change,
})

const SHORT = { missing: 7, moved: 12, metres: 13_200, changed: 0 }
/** Seven volunteers are missing in A, however one moves. */
export const shortPlan = (change: Partial<Kind> = {}): Plan =>
  plan({
    totals: { cadre: cadres().totals, volunteer: SHORT },
    kinds: [
      cadres(),
      kind({
        totals: SHORT,
        nearestFirst: { missing: 9, moved: 12, metres: 12_000 },
        shortfalls: [{ gridId: A, gridName: '凤鸣 1 号网格', missing: 7 }],
        cuts: [{ gridNames: ['凤鸣 1 号网格', '凤鸣 2 号网格'], places: 60, people: 53 }],
        ...change,
      }),
    ],
  })

export const move = (change: Partial<Move> = {}): Move => ({
  personId: 'p00000090',
  name: '王建国',
  kind: 'volunteer',
  from: B,
  fromName: '凤鸣 2 号网格',
  to: A,
  toName: '凤鸣 1 号网格',
  metres: 704,
  state: 'new',
  pinned: null,
  answer: null,
  ...change,
})

const part = { grids: 3, shortGrids: 1, cadres: 20, volunteers: 90 }
export const street: ValueOf<'org.overview'> = {
  at: NOW,
  name: '丝绸路街道',
  level: 'street',
  total: { ...part, id: STREET, name: '丝绸路街道' },
  parts: [],
  grids: [
    [A, '凤鸣 1 号网格'],
    [B, '凤鸣 2 号网格'],
    [C, '东塘 1 号网格'],
  ].map(([id, name]) => ({
    id: gridCode(id ?? ''),
    name: name ?? '',
    settlement: 'urban',
    cadre: { have: 7, floor: 6 },
    volunteer: { have: 31, floor: 30 },
    led: true,
  })),
  offGrid: [],
}

/** 刘敏, who plans for the street or the district. */
export const planner = (role: Extract<Role, 'street' | 'district'> = 'street') =>
  homeOf(role, {
    name: '刘敏',
    roles: [
      role === 'street'
        ? { role, scope: STREET, scopeName: '丝绸路街道' }
        : { role, scope: '370306', scopeName: '周村区' },
    ],
  })
