import type {
  AllianceFlagDoc,
  AllianceMonthDoc,
  AllianceRuleDoc,
  FlagRunDoc,
  StatementDoc,
  StatementPartDoc,
  StatementRunDoc,
} from './alliance'
import type { AmendmentDoc } from './amendments'
import type { AttendanceDoc, ShiftDoc } from './attendance'
import type {
  AccountDoc,
  BranchDoc,
  DivisionDoc,
  GridDoc,
  MembershipDoc,
  MerchantDoc,
  NominationDoc,
  OverviewDoc,
  PersonDoc,
  ReconciliationDoc,
  StaffDoc,
  StationDoc,
  UnitDoc,
} from './org'
import type { ApplicationDoc } from './merchants'
import type { BalancePlanDoc, PlanPartDoc, SupportDoc, SupportTurnDoc } from './forces'
import type { ComplaintDoc, NoticeCreditsDoc, NoticeDoc, OutboxDoc } from './notices'
import type { AwardRuleDoc, CodeDoc, PostingDoc, RewardDoc } from './points'
import type { ModeDoc, MusterGridDoc, MusterReportDoc, OrderDoc } from './muster'
import type { AuditDoc, DeletionDoc } from './privacy'
import type { CertificateDoc, ServiceNoteDoc, ServiceRecordDoc } from './records'
import type { AdjustmentDoc, ExpiryDoc, HeadBucketDoc, HeadCutDoc, HeadDoc } from './ledger'
import type { DuplicateDoc, ImportDoc, ImportPartDoc } from './rosters'
import type { DemandDraftDoc, DemandListDoc, ListeningNoteDoc, TaskDoc } from './tasks'

/** Every collection and the shape of its documents. `config/collections.ts` declares their indexes. */
export interface Documents {
  accounts: AccountDoc
  people: PersonDoc
  memberships: MembershipDoc
  divisions: DivisionDoc
  grids: GridDoc
  branches: BranchDoc
  units: UnitDoc
  stations: StationDoc
  merchants: MerchantDoc
  shopApplications: ApplicationDoc
  demandLists: DemandListDoc
  demandDrafts: DemandDraftDoc
  tasks: TaskDoc
  listeningNotes: ListeningNoteDoc
  shifts: ShiftDoc
  attendance: AttendanceDoc
  amendments: AmendmentDoc
  postings: PostingDoc
  awardRules: AwardRuleDoc
  heads: HeadDoc
  headBuckets: HeadBucketDoc
  headCuts: HeadCutDoc
  adjustments: AdjustmentDoc
  expiries: ExpiryDoc
  rewards: RewardDoc
  codes: CodeDoc
  serviceRecords: ServiceRecordDoc
  serviceNotes: ServiceNoteDoc
  certificates: CertificateDoc
  nominations: NominationDoc
  staff: StaffDoc
  overviews: OverviewDoc
  reconciliations: ReconciliationDoc
  imports: ImportDoc
  importParts: ImportPartDoc
  duplicates: DuplicateDoc
  balancePlans: BalancePlanDoc
  planParts: PlanPartDoc
  supports: SupportDoc
  supportTurns: SupportTurnDoc
  orders: OrderDoc
  musterGrids: MusterGridDoc
  musterReports: MusterReportDoc
  modes: ModeDoc
  audit: AuditDoc
  deletions: DeletionDoc
  notices: NoticeDoc
  noticeCredits: NoticeCreditsDoc
  outbox: OutboxDoc
  complaints: ComplaintDoc
  statements: StatementDoc
  statementParts: StatementPartDoc
  statementRuns: StatementRunDoc
  allianceRules: AllianceRuleDoc
  allianceMonths: AllianceMonthDoc
  allianceFlags: AllianceFlagDoc
  flagRuns: FlagRunDoc
}
export type CollectionName = keyof Documents
