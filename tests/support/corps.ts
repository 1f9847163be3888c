import type { BranchId, PersonId, UnitId } from '../../types/domain/ids'
import { communityOfBranch } from '../../types/domain/ids'
import type { UnitLevel } from '../../types/domain/org'
import type { BranchDoc, NominationDoc, PersonDoc, UnitDoc } from '../../types/documents/org'

/** One unit of every level. */
export const UNITS = [
  { _id: 'u001', name: '市审计局', level: 'municipal' },
  { _id: 'u002', name: '区财政局', level: 'district' },
  { _id: 'u003', name: '青年路街道办事处', level: 'town' },
] as const satisfies readonly UnitDoc[]
const unitOf = (level: UnitLevel): UnitId => UNITS.find((unit) => unit.level === level)?._id ?? 'u002'

/** A cadre of a district unit, unless told otherwise. */
export const cadreDoc = (
  { personId, name }: { readonly personId: PersonId; readonly name: string },
  level: UnitLevel = 'district',
  over: Partial<PersonDoc> = {},
): PersonDoc => ({
  _id: personId,
  name,
  occupation: 'cadre',
  unitId: unitOf(level),
  seniorRank: false,
  partyMember: true,
  phone: null,
  phoneKey: `-${personId}`,
  address: null,
  residence: 'inside',
  log: [],
  ...over,
})

/** Recommended by the community, unless told otherwise. */
export const nomination = (
  branchId: BranchId,
  { personId, name }: { readonly personId: PersonId; readonly name: string },
  over: Partial<NominationDoc> = {},
): NominationDoc => ({
  _id: `${branchId}:${personId}`,
  branchId,
  communityId: communityOfBranch(branchId),
  personId,
  name,
  unitName: '区财政局',
  unitLevel: 'district',
  seniorRank: false,
  partyMember: true,
  recommendedBy: ['凤鸣社区'],
  stoodAt: null,
  statement: null,
  state: 'open',
  log: [],
  ...over,
})

/** A branch that nobody leads. */
export const vacantBranch = (_id: BranchId, over: Partial<BranchDoc> = {}): BranchDoc => ({
  _id,
  name: '凤鸣沿街商铺党支部',
  mode: 'offGrid',
  gridId: null,
  communityId: communityOfBranch(_id),
  secretary: null,
  secretaryId: `-${_id}`,
  terms: [],
  log: [],
  ...over,
})
