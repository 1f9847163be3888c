import type { BranchId, GridCode } from '../../types/domain/ids'
import type { UnitLevel } from '../../types/domain/org'
import type { GridDoc, UnitDoc } from '../../types/documents/org'
import { branchName } from './branches'
import { DEMO, DEMO_PLACES, type DemoPerson } from './demo'
import { inventCadre, type Registry } from './people'
import { grant, type Registrant } from './registrants'

/** Mechanism 7: of the 486 secretaries, so many are of deputy-section rank or above. */
const SENIOR_SECRETARIES = 182
const SENIOR_SHARE_OF_OTHERS = 0.06

const UNIT_LEVELS: Readonly<Record<GridDoc['settlement'], readonly (readonly [UnitLevel, number])[]>> = {
  urban: [
    ['district', 70],
    ['municipal', 14],
    ['town', 16],
  ],
  rural: [
    ['district', 35],
    ['municipal', 5],
    ['town', 60],
  ],
}

export interface Cadres {
  readonly registrants: Registrant[]
  readonly secretaries: ReadonlyMap<BranchId, Registrant>
}

/** Units to choose from: any of a level, or the government of one street or town. */
class Employers {
  private readonly byLevel: Readonly<Record<UnitLevel, UnitDoc[]>>

  constructor(units: readonly UnitDoc[]) {
    const of = (level: UnitLevel) => units.filter((unit) => unit.level === level)
    this.byLevel = { municipal: of('municipal'), district: of('district'), town: of('town') }
  }

  pick(level: UnitLevel, grid: GridDoc, { random }: Registry): UnitDoc {
    const units = this.byLevel[level]
    const own = level === 'town' ? units.find(({ name }) => name.startsWith(grid.streetName)) : undefined
    return own ?? random.pick(units)
  }

  named(name: string): UnitDoc {
    const unit = this.byLevel.district.find((candidate) => candidate.name === name)
    if (!unit) throw new Error(`no unit ${name}`)
    return unit
  }
}

/**
 * Mechanisms 3, 7 and 8: every grid's cadres, first its secretary, who lives there: of a district unit in the 303 urban
 * grids, of the own street's or town's government in the 183 rural ones.
 */
export function inventCadres(
  registry: Registry,
  grids: readonly GridDoc[],
  units: readonly UnitDoc[],
  countOf: (grid: GridCode) => number,
): Cadres {
  const employers = new Employers(units)
  const seniors = new Set(
    registry.random
      .shuffled(grids)
      .slice(0, SENIOR_SECRETARIES)
      .map(({ _id }) => _id),
  )
  const secretaries = new Map<BranchId, Registrant>()
  const registrants = grids.flatMap((grid) => {
    const secretary = inventSecretary(registry, grid, employers, seniors.has(grid._id))
    secretaries.set(grid.branchId, secretary)
    const others = Array.from({ length: countOf(grid._id) - 1 }, (_, seat) =>
      inventOther(registry, grid, employers, seat),
    )
    return [secretary, ...others]
  })
  return { registrants, secretaries }
}

function inventSecretary(registry: Registry, grid: GridDoc, employers: Employers, senior: boolean): Registrant {
  const known = grid._id === DEMO_PLACES.grid ? DEMO.branchSecretary : undefined
  const unit = known
    ? employers.named('区司法局')
    : employers.pick(grid.settlement === 'urban' ? 'district' : 'town', grid, registry)
  const secretary = inventCadre(registry, grid, unit, { senior, ...(known && { known }) })
  return {
    ...secretary,
    person: { ...secretary.person, partyMember: true },
    roles: [grant('branchSecretary', grid._id, branchName(grid)), ...secretary.roles],
  }
}

function inventOther(registry: Registry, grid: GridDoc, employers: Employers, seat: number): Registrant {
  const known: DemoPerson | undefined = grid._id === DEMO_PLACES.grid && seat === 0 ? DEMO.cadre : undefined
  if (known) return inventCadre(registry, grid, employers.named('区财政局'), { senior: false, known })
  const level = registry.random.weighted(UNIT_LEVELS[grid.settlement])
  const unit = employers.pick(level, grid, registry)
  return inventCadre(registry, grid, unit, { senior: registry.random.chance(SENIOR_SHARE_OF_OTHERS) })
}
