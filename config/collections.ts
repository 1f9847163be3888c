import type { CollectionName } from '../types/documents/all'

export interface IndexSpec {
  /** Field → direction, in order. A field that holds an array makes the index multikey. */
  readonly fields: Readonly<Record<string, 1 | -1>>
  readonly unique?: true
}

export interface CollectionSpec {
  readonly indexes: readonly IndexSpec[]
  /** No client reads or writes any collection directly (invariant 5). */
  readonly permission: 'none'
}

const closed = (...indexes: IndexSpec[]): CollectionSpec => ({ indexes, permission: 'none' })

/** The source of every collection: what is not declared here does not exist. `_id` is always indexed. */
export const COLLECTIONS = {
  accounts: closed(
    { fields: { personId: 1 } },
    { fields: { 'roles.role': 1, personId: 1 } },
    { fields: { 'roles.scope': 1, personId: 1 } },
  ),
  people: closed({ fields: { phoneKey: 1 }, unique: true }, { fields: { unitId: 1, _id: 1 } }),
  memberships: closed(
    { fields: { gridId: 1, state: 1, kind: 1, _id: 1 } },
    { fields: { tokens: 1, gridId: 1, _id: 1 } },
    { fields: { kind: 1, _id: 1 } },
    { fields: { occupation: 1, gridId: 1, _id: 1 } },
    { fields: { skills: 1, gridId: 1, _id: 1 } },
  ),
  divisions: closed({ fields: { parentId: 1 } }),
  grids: closed({ fields: { communityId: 1, _id: 1 } }, { fields: { tokens: 1, _id: 1 } }),
  branches: closed({ fields: { communityId: 1 } }, { fields: { secretaryId: 1 }, unique: true }),
  units: closed(),
  stations: closed({ fields: { communityId: 1, _id: 1 } }),
  merchants: closed(
    { fields: { streetId: 1 } },
    { fields: { 'invite.digits': 1 } },
    { fields: { applicationId: 1 } },
    { fields: { renamed: 1 } },
  ),
  shopApplications: closed(
    { fields: { state: 1, communityId: 1, at: 1, _id: 1 } },
    { fields: { personId: 1, at: -1, _id: -1 } },
  ),
  demandLists: closed(),
  demandDrafts: closed({ fields: { state: 1, publishAt: 1 } }, { fields: { month: 1 } }),
  tasks: closed(
    { fields: { gridIds: 1, month: 1, startsAt: 1, _id: 1 } },
    { fields: { communityId: 1, month: 1, startsAt: 1, _id: 1 } },
    { fields: { personIds: 1, endsAt: 1 } },
    { fields: { paused: 1 } },
    { fields: { startsAt: 1, state: 1 } },
    { fields: { 'standby.branchId': 1 } },
    { fields: { communityId: 1, state: 1, endsAt: 1, _id: 1 } },
    { fields: { state: 1, endsAt: 1 } },
    { fields: { 'evidence.by': 1 } },
    { fields: { month: 1, _id: 1 } },
    { fields: { 'withdrawn.settled': 1 } },
    { fields: { 'revised.settled': 1 } },
  ),
  listeningNotes: closed(
    { fields: { scopes: 1, month: 1, at: -1, _id: -1 } },
    { fields: { scopes: 1, month: 1, topic: 1, at: -1, _id: -1 } },
    { fields: { by: 1 } },
  ),
  shifts: closed({ fields: { stationId: 1, startsAt: 1 } }),
  attendance: closed(
    { fields: { shiftId: 1, checkedInAt: 1 } },
    { fields: { personId: 1, checkedInAt: -1 } },
    { fields: { state: 1, endsAt: 1 } },
    { fields: { communityId: 1, standing: 1 } },
  ),
  amendments: closed(
    { fields: { personId: 1, startsAt: -1 } },
    { fields: { state: 1, communityId: 1, _id: 1 } },
    { fields: { shiftId: 1 } },
  ),
  postings: closed(
    { fields: { account: 1, key: 1 }, unique: true },
    { fields: { account: 1, seq: -1 }, unique: true },
    { fields: { digest: 1 }, unique: true },
    { fields: { counterAccount: 1, at: 1, _id: 1 } },
    { fields: { counterAccount: 1, 'cause.till': 1, at: -1, _id: -1 } },
    { fields: { at: 1, _id: 1 } },
  ),
  heads: closed(),
  headBuckets: closed(),
  headCuts: closed(),
  adjustments: closed(
    { fields: { scopes: 1, open: 1, askedAt: -1, _id: -1 } },
    { fields: { state: 1, decidedAt: 1 } },
    { fields: { account: 1 } },
  ),
  expiries: closed(),
  awardRules: closed({ fields: { version: 1 } }),
  rewards: closed(
    { fields: { streetId: 1, active: 1, points: 1, _id: 1 } },
    { fields: { communityId: 1, active: 1, points: 1, _id: 1 } },
    { fields: { active: 1, points: 1, _id: 1 } },
    { fields: { merchantId: 1, _id: 1 } },
    { fields: { state: 1, communityId: 1, _id: 1 } },
    { fields: { 'held.until': 1 } },
  ),
  codes: closed({ fields: { expiresAt: 1 } }, { fields: { personId: 1 } }),
  serviceRecords: closed(
    { fields: { personId: 1, startsAt: -1, _id: -1 } },
    { fields: { month: 1, organiserId: 1, _id: 1 } },
    { fields: { inChargeId: 1 } },
  ),
  serviceNotes: closed({ fields: { personId: 1, day: -1, _id: -1 } }, { fields: { month: 1, scope: 1, _id: 1 } }),
  certificates: closed(
    { fields: { personId: 1, issuedAt: -1, _id: -1 } },
    { fields: { issuerId: 1, issuedAt: -1, _id: -1 } },
  ),
  nominations: closed(
    { fields: { branchId: 1, state: 1 } },
    { fields: { personId: 1, state: 1 } },
    { fields: { communityId: 1, state: 1 } },
  ),
  staff: closed({ fields: { unitId: 1, _id: 1 } }, { fields: { phoneKey: 1 } }),
  overviews: closed(),
  reconciliations: closed(),
  imports: closed({ fields: { scope: 1, startedAt: -1 } }),
  importParts: closed({ fields: { importId: 1, part: 1 } }),
  duplicates: closed({ fields: { state: 1, scope: 1, _id: 1 } }),
  balancePlans: closed({ fields: { scope: 1, at: -1 } }),
  planParts: closed({ fields: { planId: 1, key: 1, part: 1 } }),
  supports: closed(
    { fields: { to: 1, state: 1 } },
    { fields: { from: 1, state: 1 } },
    { fields: { planId: 1, answer: 1 } },
  ),
  supportTurns: closed(),
  orders: closed({ fields: { reach: 1, at: -1 } }, { fields: { state: 1, settled: 1 } }),
  musterGrids: closed(
    { fields: { orderId: 1, gridId: 1 } },
    { fields: { orderId: 1, sentTo: 1 } },
    { fields: { active: 1, gridId: 1 } },
    { fields: { 'reports.by': 1 } },
  ),
  musterReports: closed(),
  modes: closed({ fields: { mode: 1 } }),
  audit: closed(
    { fields: { actor: 1, key: 1 }, unique: true },
    { fields: { actor: 1, seq: -1 }, unique: true },
    { fields: { target: 1, at: -1 } },
    { fields: { at: -1 } },
  ),
  deletions: closed(),
  notices: closed(
    { fields: { to: 1, showAt: -1, _id: -1 } },
    { fields: { desks: 1, showAt: -1, _id: -1 } },
    { fields: { sending: 1, showAt: 1 } },
    { fields: { showAt: 1 } },
  ),
  noticeCredits: closed({ fields: { reach: 1, _id: 1 } }),
  outbox: closed({ fields: { noticeId: 1, state: 1 } }, { fields: { state: 1, at: 1 } }, { fields: { personId: 1 } }),
  complaints: closed(
    { fields: { scope: 1, state: 1, dueAt: 1, _id: 1 } },
    { fields: { state: 1, dueAt: 1, _id: 1 } },
    { fields: { personId: 1, at: -1, _id: -1 } },
  ),
  statements: closed(
    { fields: { merchantId: 1, month: -1 } },
    { fields: { month: 1, _id: 1 } },
    { fields: { state: 1, _id: 1 } },
    { fields: { returning: 1 } },
  ),
  statementParts: closed(),
  statementRuns: closed(),
  allianceRules: closed({ fields: { version: 1 } }),
  allianceMonths: closed(),
  allianceFlags: closed({ fields: { scopes: 1, open: 1, day: -1, _id: -1 } }),
  flagRuns: closed(),
} as const satisfies Record<CollectionName, CollectionSpec>
