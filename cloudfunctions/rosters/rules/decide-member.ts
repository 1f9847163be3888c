import type { DivisionCode, GridCode, PersonId, UnitId } from '../../../types/domain/ids'
import { MEMBER_KIND_LABEL, type MemberKind, type MembershipState, type Occupation } from '../../../types/domain/org'
import type { RowOutcome } from '../../../types/domain/rosters'
import type { MembershipDoc, PersonDoc } from '../../../types/documents/org'
import type { DuplicateDoc } from '../../../types/documents/rosters'
import type { MemberRow } from './rows'

/** What is known of a row's number at this moment. */
export interface Known {
  readonly person: Pick<
    PersonDoc,
    '_id' | 'name' | 'occupation' | 'unitId' | 'seniorRank' | 'partyMember' | 'residence'
  > | null
  /** Opened. */
  readonly address: string | null
  readonly membership: Pick<MembershipDoc, 'gridId' | 'kind' | 'state' | 'occupation' | 'unitName'> | null
  /** They lead a branch now. */
  readonly leads: boolean
  /** Somebody of this name in this grid under another number. */
  readonly twin: PersonId | null
  /** What an import has found double about this row before. */
  readonly duplicate: Pick<DuplicateDoc, 'kind' | 'state' | 'keep'> | null
}

/** A field from what it was to what it becomes. */
export interface Patch<T> {
  readonly from: T
  readonly to: T
}
export interface PersonPatch {
  readonly occupation?: Patch<Occupation>
  readonly unitId?: Patch<UnitId | null>
  readonly seniorRank?: Patch<boolean>
  readonly partyMember?: Patch<boolean>
  readonly address?: { readonly to: string }
}
export interface MembershipPatch {
  readonly gridId?: Patch<GridCode>
  readonly kind?: Patch<MemberKind>
  readonly state?: Patch<MembershipState>
  /** Repeated from the person, for lists that read memberships only. */
  readonly occupation?: Patch<Occupation>
  readonly unitName?: Patch<string | null>
}

/** What a row would do to the documents. */
export type Effect =
  | {
      readonly does: 'enrol'
      readonly state: 'active' | 'pending'
      readonly twin: PersonId | null
      readonly person: PersonPatch
    }
  | { readonly does: 'update'; readonly person: PersonPatch; readonly membership: MembershipPatch }
  | { readonly does: 'ask' }

export interface Decision<E = Effect> {
  readonly outcome: RowOutcome
  readonly says: string
  readonly effect: E | null
}

const nothing = (outcome: 'same' | 'duplicate' | 'bad', says: string): Decision => ({ outcome, says, effect: null })
const settledAs = (known: Known, keep: DuplicateDoc['keep']) =>
  known.duplicate?.state === 'settled' && known.duplicate.keep === keep

/**
 * What a row of a roster does (mechanism 8), as things stand.
 * @param scope where the importer may place and move people; the row's grid lies in it
 * @param gridName of the grid somebody is enrolled in now
 * @returns in this order: bad · duplicate · add · move · change · same
 */
export function decideMember(row: MemberRow, known: Known, scope: DivisionCode, gridName: string | null): Decision {
  const { person, membership } = known
  if (person && person.name !== row.name) return nothing('bad', '这个手机号登记的是另一个名字，请核对')
  const elsewhere = membership && membership.state !== 'left' && membership.gridId !== row.gridId
  if (elsewhere && !membership.gridId.startsWith(scope)) {
    return nothing('bad', '现在编在别处的网格，不归您管，请上一级来调')
  }
  if (known.leads && row.kind === 'volunteer') return nothing('bad', '是党支部书记，不能改成志愿者，请先换书记')
  const units = decideUnits(row, known)
  if (units) return units
  const twins = decideTwins(row, known)
  if (twins) return twins
  if (!membership) {
    return {
      outcome: 'add',
      says: `编入${row.gridName}`,
      effect: { does: 'enrol', state: 'active', twin: null, person: person ? personPatch(row, known) : {} },
    }
  }
  return decideUpdate(row, known, membership, gridName)
}

/** One number, two units: nobody is taken from one unit and given to another by a file. */
function decideUnits(row: MemberRow, { person, duplicate }: Known): Decision | null {
  if (!person?.unitId || !row.unitId || person.unitId === row.unitId) return null
  if (duplicate?.state === 'settled') return nothing('same', '两个单位的事已经核对过，不动')
  return {
    outcome: 'duplicate',
    says: `另一个单位也报了这个人，现在是${row.unitName ?? ''}，等人核对`,
    effect: duplicate ? null : { does: 'ask' },
  }
}

/** One name twice in a grid: in, but not counted until somebody has looked. */
function decideTwins(row: MemberRow, known: Known): Decision | null {
  const { person, membership, duplicate, twin } = known
  const says = `${row.gridName}里已经有一位${row.name}，号码不一样，等人核对`
  if (duplicate?.kind === 'twoNumbers' && duplicate.state !== 'settled') {
    const whole = person !== null && membership !== null
    return { outcome: 'duplicate', says, effect: whole ? null : { does: 'enrol', state: 'pending', twin, person: {} } }
  }
  if (person) return null
  if (settledAs(known, 'first')) return nothing('same', '上次核对过，留的是另一个号码')
  if (twin === null || duplicate) return null
  return { outcome: 'duplicate', says, effect: { does: 'enrol', state: 'pending', twin, person: {} } }
}

function decideUpdate(
  row: MemberRow,
  known: Known,
  membership: NonNullable<Known['membership']>,
  gridName: string | null,
): Decision {
  const person = personPatch(row, known)
  const moved = membership.gridId !== row.gridId
  const back = membership.state === 'left'
  const change: MembershipPatch = {
    ...(moved ? { gridId: { from: membership.gridId, to: row.gridId } } : {}),
    ...(membership.kind !== row.kind ? { kind: { from: membership.kind, to: row.kind } } : {}),
    ...(membership.state !== 'active' ? { state: { from: membership.state, to: 'active' as const } } : {}),
    ...repeats(row, known, membership),
  }
  const effect: Effect = { does: 'update', person, membership: change }
  if (back) return { outcome: 'move', says: `以前移出过，重新编入${row.gridName}`, effect }
  if (moved) return { outcome: 'move', says: `从${gridName ?? '原来的网格'}到${row.gridName}`, effect }
  const says = changesIn(person, change)
  if (says.length === 0) return nothing('same', '和现在一样')
  return { outcome: 'change', says: says.join('、'), effect }
}

const repeats = (row: MemberRow, { person }: Known, membership: NonNullable<Known['membership']>): MembershipPatch => {
  const occupation = occupationOf(row, person?.occupation ?? membership.occupation)
  return {
    ...(occupation !== membership.occupation ? { occupation: { from: membership.occupation, to: occupation } } : {}),
    ...(row.unitName !== membership.unitName ? { unitName: { from: membership.unitName, to: row.unitName } } : {}),
  }
}

/** A plain 志愿者 says nothing about what a volunteer works as. */
export const occupationOf = (row: Pick<MemberRow, 'occupation'>, now: Occupation | null): Occupation =>
  row.occupation ?? (now === null || now === 'cadre' ? 'resident' : now)

/** What the row says and the person's document does not yet. */
function personPatch(row: MemberRow, { person, address }: Known): PersonPatch {
  if (!person) return {}
  const occupation = occupationOf(row, person.occupation)
  const unitId = row.kind === 'cadre' ? (row.unitId ?? person.unitId) : null
  const senior = row.kind === 'cadre' ? (row.seniorRank ?? person.seniorRank) : false
  const party = row.partyMember ?? person.partyMember
  return {
    ...(occupation !== person.occupation ? { occupation: { from: person.occupation, to: occupation } } : {}),
    ...(unitId !== person.unitId ? { unitId: { from: person.unitId, to: unitId } } : {}),
    ...(senior !== person.seniorRank ? { seniorRank: { from: person.seniorRank, to: senior } } : {}),
    ...(party !== person.partyMember ? { partyMember: { from: person.partyMember, to: party } } : {}),
    ...(row.address !== null && row.address !== address ? { address: { to: row.address } } : {}),
  }
}

function changesIn(person: PersonPatch, membership: MembershipPatch): string[] {
  return [
    ...(membership.state ? ['登记待确认的，名册里有，转为已编入'] : []),
    ...(membership.kind ? [`类别改为${MEMBER_KIND_LABEL[membership.kind.to]}`] : []),
    ...((person.occupation ?? membership.occupation) && !membership.kind ? ['身份有变'] : []),
    ...((person.unitId ?? membership.unitName) ? ['单位有变'] : []),
    ...(person.seniorRank ? ['职务级别有变'] : []),
    ...(person.partyMember ? ['政治面貌有变'] : []),
    ...(person.address ? ['住址有变'] : []),
  ]
}
