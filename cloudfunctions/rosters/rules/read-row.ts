import type { ImportKind } from '../../../types/domain/rosters'
import { COLUMN_LABEL, type Column, COLUMNS_OF } from './columns'
import type { gridFinder } from './grids'
import { readName } from './name'
import { readPhone } from './phone'
import type { MemberRow, StaffRow } from './rows'
import { type Cell, hasControl, tidy } from './text'
import type { unitFinder } from './units'
import { readKind, readParty, readRank, readResidence } from './words'

/** What places and units are found with. */
export interface Finders {
  readonly unit: ReturnType<typeof unitFinder>
  readonly grid: ReturnType<typeof gridFinder>
}

export type ReadRow<R> = { readonly read: R } | { readonly why: string }
type Texts = Readonly<Record<Column, string>>

/** As many letters as the documents hold. */
const MOST_LETTERS: Readonly<Record<Column, number>> = {
  name: 30,
  phone: 30,
  kind: 20,
  grid: 40,
  unit: 40,
  rank: 20,
  party: 20,
  address: 60,
  residence: 20,
}

/** The texts of a row's columns, tidied; or the first cell that cannot be taken as it is. */
export function textsOf(kind: ImportKind, cellOf: (column: Column) => Cell): { texts: Texts } | { why: string } {
  const texts: Record<Column, string> = {
    name: '',
    phone: '',
    kind: '',
    grid: '',
    unit: '',
    rank: '',
    party: '',
    address: '',
    residence: '',
  }
  for (const column of COLUMNS_OF[kind]) {
    const label = COLUMN_LABEL[column]
    const cell = cellOf(column)
    if (cell?.is === 'formula') return { why: `“${label}”这一格是公式，请复制后只粘贴数值` }
    if (cell?.is === 'error') return { why: `“${label}”这一格是错误值，请重填` }
    const text = cell ? tidy(cell.text) : ''
    if (hasControl(text)) return { why: `“${label}”里有看不见的控制字符，请重新打一遍` }
    if (Array.from(text).length > MOST_LETTERS[column])
      return { why: `“${label}”太长，最多 ${MOST_LETTERS[column]} 个字` }
    texts[column] = text
  }
  return { texts }
}

/** The first of several readings that failed. */
const firstWhy = (...readings: readonly object[]): string | null => {
  const failed = readings.find((reading): reading is { why: string } => 'why' in reading)
  return failed ? failed.why : null
}

/** One row of a roster. @returns what it says, or the first thing that is wrong, from the left */
export function readMemberRow(texts: Texts, find: Finders): ReadRow<MemberRow> {
  const name = readName(texts.name)
  const phone = readPhone(texts.phone)
  const kind = readKind(texts.kind)
  const rank = readRank(texts.rank)
  const party = readParty(texts.party)
  const grid = findGrid(texts, find)
  const cadre = 'value' in kind && kind.value.kind === 'cadre'
  const unit = cadre ? findUnit(texts, find) : { unit: null }
  const why = firstWhy(name, phone, kind, grid, unit, rank, party)
  if (why !== null) return { why }
  if (!('name' in name && 'phone' in phone && 'value' in kind && 'grid' in grid && 'unit' in unit)) return { why: '' }
  return {
    read: {
      ...name,
      ...phone,
      ...kind.value,
      unitId: unit.unit?._id ?? null,
      unitName: unit.unit?.name ?? null,
      seniorRank: cadre && 'value' in rank ? rank.value : null,
      partyMember: 'value' in party ? party.value : null,
      gridId: grid.grid._id,
      gridName: grid.grid.name,
      address: texts.address === '' ? null : texts.address,
    },
  }
}

const findUnit = ({ unit }: Texts, find: Finders) => (unit === '' ? { why: '机关干部没填单位' } : find.unit(unit))

function findGrid({ grid, address }: Texts, find: Finders) {
  if (grid !== '') return find.grid.byName(grid)
  return address === '' ? { why: '没有网格，也没有住址' } : find.grid.byAddress(address)
}

/** One row of a unit's staff list. */
export function readStaffRow(texts: Texts, find: Finders): ReadRow<StaffRow> {
  const name = readName(texts.name)
  const phone = readPhone(texts.phone)
  const unit = texts.unit === '' ? { why: '没填单位' } : find.unit(texts.unit)
  const rank = readRank(texts.rank)
  const residence = readResidence(texts.residence)
  const why = firstWhy(name, phone, unit, rank, residence)
  if (why !== null) return { why }
  if (!('name' in name && 'phone' in phone && 'unit' in unit && 'value' in rank && 'value' in residence))
    return { why: '' }
  return {
    read: {
      ...name,
      ...phone,
      unitId: unit.unit._id,
      unitName: unit.unit.name,
      seniorRank: rank.value,
      residence: residence.value,
    },
  }
}
