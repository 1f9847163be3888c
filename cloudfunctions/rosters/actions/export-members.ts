import { maskAddress, maskPhone, MEMBER_KIND_LABEL, OCCUPATION_LABEL } from '../../../types/domain/org'
import { MOST_ROWS_EXPORTED } from '../../../types/domain/rosters'
import { dayOf } from '../../../types/domain/time'
import type { MembershipDoc, PersonDoc } from '../../../types/documents/org'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { unseal } from '../../_kernel/sealed'
import { secret } from '../../_kernel/secret'
import { gridsIn, membersIn, peopleOf } from '../exports/store'
import { writeWorkbook } from '../../_kernel/workbook'

const HEAD = [
  '街道',
  '社区',
  '网格',
  '姓名',
  '类别',
  '身份',
  '单位',
  '职务级别',
  '政治面貌',
  '手机号',
  '住址',
  '编入日期',
]
const WIDTHS = [14, 14, 18, 12, 10, 10, 20, 12, 10, 14, 16, 12]
type Grid = Awaited<ReturnType<typeof gridsIn>>[number]

/**
 * A place's roster as a file (mechanism 10): numbers and addresses are masked, and what a program could take for a formula is made text.
 * On record before it is made; the record is also the request's memory. 4 trips, one for every ten grids and one for every 500 people.
 */
export const exportMembers = loadingAction(
  'rosters.exportMembers',
  ({ scope }, db) => gridsIn(db, scope),
  async ({ scope }, call, grids) => {
    const ids = grids.map(({ _id }) => _id)
    const members = await membersIn(call.db, ids)
    if (members.length > MOST_ROWS_EXPORTED) return refuse('fileTooLarge')
    const recorded = await onRecord(call, { act: 'export', target: scope, scope })
    if (recorded !== 'done') return refuse(recorded)
    const people = await peopleOf(
      call.db,
      members.map(({ _id }) => _id),
    )
    const gridOf = new Map(grids.map((grid) => [grid._id, grid]))
    const personOf = new Map(people.map((person) => [person._id, person]))
    const lines = members.map((member) => lineOf(member, personOf.get(member._id), gridOf.get(member.gridId)))
    const base64 = await writeWorkbook([{ name: '名册', rows: [HEAD, ...lines], widths: WIDTHS }])
    return done({ name: `${nameOf(grids[0], scope)}名册.xlsx`, base64 })
  },
)

const nameOf = (grid: Grid | undefined, scope: string): string => {
  if (!grid) return ''
  if (scope.length === 15) return grid.name
  return scope.length === 12 ? grid.communityName : grid.streetName
}

const opened = (person: PersonDoc, field: 'phone' | 'address'): string | null => {
  const sealed = person[field]
  return sealed ? unseal(secret('SEAL_KEY'), sealed, ['people', person._id, field]) : null
}

function lineOf(membership: MembershipDoc, person: PersonDoc | undefined, grid: Grid | undefined): string[] {
  const phone = person ? opened(person, 'phone') : null
  const address = person ? opened(person, 'address') : null
  return [
    grid?.streetName ?? '',
    grid?.communityName ?? '',
    grid?.name ?? '',
    membership.name,
    MEMBER_KIND_LABEL[membership.kind],
    OCCUPATION_LABEL[membership.occupation],
    membership.unitName ?? '',
    person?.seniorRank ? '副科级以上' : '',
    person?.partyMember ? '中共党员' : '',
    phone ? maskPhone(phone) : '',
    address ? maskAddress(address) : '',
    dayOf(membership.since.getTime()),
  ]
}
