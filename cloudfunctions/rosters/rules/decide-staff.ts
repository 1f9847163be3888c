import type { UnitId } from '../../../types/domain/ids'
import type { Residence } from '../../../types/domain/org'
import type { StaffDoc } from '../../../types/documents/org'
import type { DuplicateDoc } from '../../../types/documents/rosters'
import type { Decision, Patch } from './decide-member'
import type { StaffRow } from './rows'

export interface StaffKnown {
  /** The row of this number in the unit's own list. */
  readonly own: Pick<StaffDoc, 'name' | 'seniorRank' | 'residence'> | null
  /** The unit that has this number in its list, where another has. */
  readonly other: { readonly unitId: UnitId; readonly name: string } | null
  readonly duplicate: Pick<DuplicateDoc, 'state' | 'keep'> | null
}

export interface StaffPatch {
  readonly seniorRank?: Patch<boolean>
  readonly residence?: Patch<Residence>
}
export type StaffEffect =
  | { readonly does: 'list' }
  | { readonly does: 'update'; readonly patch: StaffPatch }
  | { readonly does: 'ask'; readonly first: UnitId }

/**
 * What a row of a unit's staff list does (mechanism 8), as things stand. A list that says nothing of where somebody lives
 * does not undo what is known.
 */
export function decideStaff(row: StaffRow, { own, other, duplicate }: StaffKnown): Decision<StaffEffect> {
  const written = own ?? other
  if (written && written.name !== row.name) {
    return { outcome: 'bad', says: '这个手机号在单位名册里是另一个名字，请核对', effect: null }
  }
  if (own) return decideChange(row, own)
  if (!other) return { outcome: 'add', says: `列入${row.unitName}`, effect: { does: 'list' } }
  if (duplicate?.state === 'settled') return { outcome: 'same', says: '两个单位的事已经核对过，不动', effect: null }
  return {
    outcome: 'duplicate',
    says: '另一个单位也报了这个人，等人核对',
    effect: duplicate ? null : { does: 'ask', first: other.unitId },
  }
}

function decideChange(row: StaffRow, own: NonNullable<StaffKnown['own']>): Decision<StaffEffect> {
  const senior = row.seniorRank ?? own.seniorRank
  const residence = row.residence === 'unknown' ? own.residence : row.residence
  const patch: StaffPatch = {
    ...(senior !== own.seniorRank ? { seniorRank: { from: own.seniorRank, to: senior } } : {}),
    ...(residence !== own.residence ? { residence: { from: own.residence, to: residence } } : {}),
  }
  const says = [...(patch.seniorRank ? ['职务级别有变'] : []), ...(patch.residence ? ['居住地有变'] : [])]
  if (says.length === 0) return { outcome: 'same', says: '和现在一样', effect: null }
  return { outcome: 'change', says: says.join('、'), effect: { does: 'update', patch } }
}
