import { gridCode, type PlanId, streetCode } from '../../types/domain/ids'
import type { BalancePlanDoc, Move, PlanPartDoc, SupportDoc } from '../../types/documents/forces'

/** What the contracts' samples name. */
export const PLAN: PlanId = 'l0123456789abcdef01234567'
export const STREET = streetCode('370306003')
export const LENDER = gridCode('370306003001001')
export const SHORT = gridCode('370306003001002')
const KEY = '0123456789ab'

const TOTALS = { missing: 0, moved: 1, metres: 420, changed: 0 } as const
const NOBODY = { missing: 0, moved: 0, metres: 0, changed: 0 } as const

/** 李秀英 is to help the second grid. */
export const move = (over: Partial<Move> = {}): Move => ({
  personId: 'p00000001',
  name: '李秀英',
  kind: 'volunteer',
  from: LENDER,
  to: SHORT,
  metres: 420,
  state: 'new',
  ...over,
})

/** A plan of 青年路街道 with one move, worked out. */
export const balancePlan = (over: Partial<BalancePlanDoc> = {}): BalancePlanDoc => ({
  _id: PLAN,
  scope: STREET,
  scopeName: '青年路街道',
  state: 'ready',
  by: { personId: 'p00000008', name: '刘志强' },
  at: new Date('2026-11-24T08:30:00+08:00'),
  rules: { capMetres: null, separate: false, relays: false, changeMetres: 200 },
  turn: 0,
  progress: null,
  totals: { cadre: NOBODY, volunteer: TOTALS },
  kinds: [],
  flows: [{ from: LENDER, to: SHORT, cadres: 0, volunteers: 1 }],
  parts: 1,
  partsKey: KEY,
  partsDone: [],
  pins: {},
  submittedBy: null,
  decision: null,
  log: [],
  ...over,
})

export const planPart = (over: Partial<PlanPartDoc> = {}): PlanPartDoc => ({
  _id: `${PLAN}:${KEY}-000`,
  planId: PLAN,
  key: KEY,
  part: 0,
  gridIds: [LENDER, SHORT],
  moves: [move()],
  ...over,
})

/** 李秀英 is asked to help the second grid until the end of February. */
export const support = (over: Partial<SupportDoc> = {}): SupportDoc => ({
  _id: 'p00000001',
  name: '李秀英',
  kind: 'volunteer',
  from: LENDER,
  fromName: '凤鸣 1 号网格',
  to: SHORT,
  toName: '凤鸣 2 号网格',
  metres: 420,
  since: new Date('2026-11-20T09:00:00+08:00'),
  until: new Date('2027-02-28T23:59:59.999+08:00'),
  planId: PLAN,
  state: 'active',
  answer: 'waiting',
  before: null,
  log: [],
  ...over,
})
