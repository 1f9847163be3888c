import type { ValueOf } from '../../../types/contracts/all'
import { communityCode, DISTRICT, type DivisionCode, type GridCode, streetCode } from '../../../types/domain/ids'
import { DISTRICT_NAME, type MemberKind, type Occupation } from '../../../types/domain/org'
import { type Skill, SKILLS } from '../../../types/domain/skills'
import type { Instant } from '../../../types/domain/time'
import type { BranchDoc, GridDoc, OverviewDoc } from '../../../types/documents/org'

type Overview = ValueOf<'org.overview'>
type Part = Overview['total']
type Tile = OverviewDoc['grids'][number]

/** Enrolled members of one kind and occupation in one grid. */
export interface Enrolled {
  readonly _id: { readonly gridId: GridCode; readonly kind: MemberKind; readonly occupation: Occupation }
  readonly count: number
}

/** How many of a grid's members say that they have each skill. */
export type Skilled = { readonly _id: GridCode } & Readonly<Partial<Record<Skill, number>>>

/** Numbers of the same name added up. */
function sums<K extends string>(counted: readonly (readonly [K, number])[]): Partial<Record<K, number>> {
  const all: Partial<Record<K, number>> = {}
  for (const [key, count] of counted) all[key] = (all[key] ?? 0) + count
  return all
}

/** Skills that somebody of a grid has. */
const skillsOf = (counted: Skilled | undefined) =>
  sums(SKILLS.flatMap((skill) => (counted?.[skill] ? [[skill, counted[skill]] as const] : [])))

/** `overviews/district`, worked out from what it is derived of. */
export function overviewOf(
  grids: readonly Pick<
    GridDoc,
    '_id' | 'name' | 'communityName' | 'streetName' | 'settlement' | 'floors' | 'branchId'
  >[],
  branches: readonly Pick<BranchDoc, '_id' | 'name' | 'mode' | 'secretary'>[],
  { enrolled, skilled }: { readonly enrolled: readonly Enrolled[]; readonly skilled: readonly Skilled[] },
  now: Instant,
): OverviewDoc {
  const counts = sums(enrolled.map(({ _id, count }) => [`${_id.gridId} ${_id.kind}`, count]))
  const jobs = new Map<GridCode, [Occupation, number][]>()
  for (const { _id, count } of enrolled)
    jobs.set(_id.gridId, [...(jobs.get(_id.gridId) ?? []), [_id.occupation, count]])
  const skills = new Map(skilled.map((one) => [one._id, one]))
  const led = new Set(branches.filter(({ secretary }) => secretary !== null).map(({ _id }) => _id))
  return {
    _id: 'district',
    at: new Date(now),
    grids: grids.map(({ _id, name, communityName, streetName, settlement, floors, branchId }) => ({
      id: _id,
      name,
      communityName,
      streetName,
      settlement,
      cadres: counts[`${_id} cadre`] ?? 0,
      volunteers: counts[`${_id} volunteer`] ?? 0,
      occupations: sums(jobs.get(_id) ?? []),
      skills: skillsOf(skills.get(_id)),
      floors,
      led: led.has(branchId),
    })),
    offGrid: branches
      .filter(({ mode }) => mode === 'offGrid')
      .map(({ _id, name, secretary }) => ({ id: _id, name, led: secretary !== null })),
  }
}

/** A grid with fewer of one kind than its floor says (mechanism 13). */
export const isShort = ({ cadres, volunteers, floors }: Tile): boolean =>
  cadres < floors.cadre || volunteers < floors.volunteer

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

const partOf = (id: DivisionCode, name: string, grids: readonly Tile[]): Part => ({
  id,
  name,
  grids: grids.length,
  shortGrids: grids.filter(isShort).length,
  cadres: total(grids.map(({ cadres }) => cadres)),
  volunteers: total(grids.map(({ volunteers }) => volunteers)),
})

interface Level {
  readonly level: Overview['level']
  readonly nameOf: (grid: Tile) => string
  /** One level down: its code and its name; null where grids come next. */
  readonly below: { readonly code: (id: GridCode) => DivisionCode; readonly nameOf: (grid: Tile) => string } | null
}

const streetName = (grid: Tile) => grid.streetName
const communityName = (grid: Tile) => grid.communityName

/** By the length of a division's code. */
const LEVELS: Readonly<Record<number, Level>> = {
  6: { level: 'district', nameOf: () => DISTRICT_NAME, below: { code: streetCode, nameOf: streetName } },
  9: { level: 'street', nameOf: streetName, below: { code: communityCode, nameOf: communityName } },
  12: { level: 'community', nameOf: communityName, below: null },
}

function partsOf(grids: readonly Tile[], below: Level['below']): Part[] {
  if (!below) return []
  const codes = [...new Set(grids.map(({ id }) => below.code(id)))]
  return codes.map((code) => {
    const inside = grids.filter(({ id }) => id.startsWith(code))
    return partOf(code, inside[0] ? below.nameOf(inside[0]) : '', inside)
  })
}

/** The overview of one division, or null when there is no grid in it. */
export function overviewIn(overview: OverviewDoc, scope: DivisionCode): Overview | null {
  const grids = overview.grids.filter(({ id }) => id.startsWith(scope))
  const level = LEVELS[scope.length]
  const [first] = grids
  if (!level || (!first && scope !== DISTRICT)) return null
  const name = first ? level.nameOf(first) : DISTRICT_NAME
  return {
    at: overview.at.getTime(),
    name,
    level: level.level,
    total: partOf(scope, name, grids),
    parts: partsOf(grids, level.below),
    grids: grids.map(({ id, name: gridName, settlement, cadres, volunteers, floors, led }) => ({
      id,
      name: gridName,
      settlement,
      cadre: { have: cadres, floor: floors.cadre },
      volunteer: { have: volunteers, floor: floors.volunteer },
      led,
    })),
    offGrid: overview.offGrid.filter(({ id }) => id.slice(1).startsWith(scope)).map((branch) => ({ ...branch })),
  }
}
