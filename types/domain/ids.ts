import type { $brand } from 'zod'
import type { YearMonth } from './time'

/**
 * Every id is one path segment, `^[A-Za-z0-9_-]+$`, so that it can stand in a dotted path and in an `_id` joined by `:`.
 * Ids that we make carry a letter in front, which is their brand; division codes are official numbers and are branded by type.
 */
export type PersonId = `p${string}`
export type BranchId = `b${string}`
export type UnitId = `u${string}`
export type StationId = `s${string}`
export type MerchantId = `m${string}`
export type RewardId = `r${string}`
/** `t<community>-<yymm>-<nn>`: the community is read off the id, so a scope check needs no trip. */
export type TaskId = `t${string}`
/** `w<community>-<digest>`: a duty at a station without a task, made of the request that opened it. */
export type DutyId = `w${string}`
/** The shift of a task has the task's id: one task, one shift. A duty is a shift of its own. */
export type ShiftId = TaskId | DutyId
/** `<shift>:<person>`: the uniqueness lock of a check-in. */
export type AttendanceId = `${ShiftId}:${PersonId}`
/** A stay's id, or `<order>:<person>`: one fact of service makes one record. */
export type ServiceRecordId = `${string}:${PersonId}`
/** 16 digits: 14 of the request that asked for the certificate, and 2 that a slip of a digit breaks. */
export type CertificateNumber = `${number}`
/** `n<digest>`: made of the request that added the note. */
export type ServiceNoteId = `n${string}`
/** Made of the request that set the post up; it stands in a dotted path of its grid. */
export type PostId = `d${string}`
/** `i<digest>`: made of the request that began the import. */
export type ImportId = `i${string}`
/** `j<digest>`: made of the request that asked for the adjustment. */
export type AdjustmentId = `j${string}`
/** `<account>:<seq>`: a place in a member's chain. */
export type PostingId = `${PersonId}:${number}`
/** `l<digest>`: made of the request that ran the plan. */
export type PlanId = `l${string}`
/** `o<digest>`: made of the request that issued the order. */
export type OrderId = `o${string}`
/** `<unit>:<key>`: one row of a unit's staff list; the key is a hash of the phone number. */
export type StaffId = `${UnitId}:${string}`
/** `n<digest>`: made of the request that wrote the note down. */
export type NoteId = `n${string}`
/** `a<digest>`: made of the request that applied for a shop. */
export type ApplicationId = `a${string}`
/** `<branch>:<person>`: somebody may stand for a branch once. */
export type NominationId = `${BranchId}:${PersonId}`
/** `c<digest>`: made of the request that complained. */
export type ComplaintId = `c${string}`
/** Made by the client, stored before sending, the same on every retry. */
export type RequestId = string & $brand<'RequestId'>
export type OpenId = string & $brand<'OpenId'>

/** `370306` ⊃ street (9 digits) ⊃ community (12) ⊃ grid (15): containment is a prefix. */
export type DistrictCode = '370306'
export type StreetCode = string & $brand<'StreetCode'>
export type CommunityCode = string & $brand<'CommunityCode'>
export type GridCode = string & $brand<'GridCode'>
export type DivisionCode = DistrictCode | StreetCode | CommunityCode | GridCode
/** What a role reaches: a division, or for a merchant's staff the merchant. */
export type Scope = DivisionCode | MerchantId

export const DISTRICT: DistrictCode = '370306'

const codeOf =
  <B extends string>(digits: number) =>
  (text: string): string & $brand<B> =>
    text.slice(0, digits) as string & $brand<B>

/** The street, community or grid that a longer code lies in; the code must be at least that long. */
export const streetCode = codeOf<'StreetCode'>(9)
export const communityCode = codeOf<'CommunityCode'>(12)
export const gridCode = codeOf<'GridCode'>(15)

/** The smallest division that both lie in: what a move from one grid to another is judged over. */
export function commonScope(a: DivisionCode, b: DivisionCode): DivisionCode {
  const digits = [15, 12, 9].find((length) => a.length >= length && a.slice(0, length) === b.slice(0, length))
  return digits === undefined ? DISTRICT : codeOf<'GridCode'>(digits)(a)
}

export const isDuty = (shift: ShiftId): shift is DutyId => shift.startsWith('w')
export const isMerchant = (scope: Scope): scope is MerchantId => scope.startsWith('m')
export const isCommunityCode = (scope: Scope): scope is CommunityCode => /^\d{12}$/.test(scope)
export const isGridCode = (scope: Scope): scope is GridCode => /^\d{15}$/.test(scope)

/** `370306003001x01`: the shops or courtyards that an off-grid branch leads, in no grid. */
export const isClusterCode = (scope: Scope): boolean => /^\d{12}x\d{2}$/.test(scope)

/** `t370306003001-2611-01` → `370306003001`. A shift's id is its task's, so this reads shifts too. */
export const communityOfTask = (id: ShiftId): CommunityCode => communityCode(id.slice(1))

/** `t370306003001-2611-01` → `2026-11`: the month whose list it stands on. */
export const monthOfTask = (id: TaskId): YearMonth => `20${id.slice(14, 16)}-${id.slice(16, 18)}` as YearMonth

/** A functional or village branch is named after its grid: `b<grid>`; an off-grid branch `b<community>x<nn>` lies in its community. */
export const gridOfBranch = (id: BranchId): GridCode => gridCode(id.slice(1))
/** The community that a branch assists, read off its id. */
export const communityOfBranch = (id: BranchId): CommunityCode => communityCode(id.slice(1))
export const branchOfGrid = (grid: GridCode): BranchId => `b${grid}`

export const attendanceId = (shift: ShiftId, person: PersonId): AttendanceId => `${shift}:${person}`
