import type { AttendanceDoc, ShiftDoc } from './attendance'
import type {
  AccountDoc,
  BranchDoc,
  DivisionDoc,
  GridDoc,
  MembershipDoc,
  MerchantDoc,
  PersonDoc,
  StationDoc,
  UnitDoc,
} from './org'
import type { CodeDoc, PostingDoc, RewardDoc } from './points'
import type { DemandListDoc, TaskDoc } from './tasks'

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
  demandLists: DemandListDoc
  tasks: TaskDoc
  shifts: ShiftDoc
  attendance: AttendanceDoc
  postings: PostingDoc
  rewards: RewardDoc
  codes: CodeDoc
}
export type CollectionName = keyof Documents
