import { DISTRICT } from '../../types/domain/ids'
import type { GridDoc } from '../../types/documents/org'
import { DEMO, DEMO_PLACES, type DemoPerson } from './demo'
import type { Community, Street } from './divisions'
import { itemAt } from './lists'
import { enrol, inventPerson, type Registry } from './people'
import { grant, type Registrant } from './registrants'

const STREET_STAFF_EACH = 2
const DISTRICT_STAFF = 3
const GRID_WORKERS_WHO_VOLUNTEER = 0.05

/** Somebody employed for a place; they count towards no floor, so they are enrolled in no grid. */
function employ(
  registry: Registry,
  near: GridDoc,
  role: Registrant['roles'][number],
  known: DemoPerson | undefined,
): Registrant {
  const person = inventPerson(registry, near, 'employee', known)
  return { person, membership: null, roles: [role], state: 'active' }
}

/** One grid worker a grid. A few volunteer after hours as well, and then they are enrolled like anybody. */
export function inventGridWorkers(registry: Registry, grids: readonly GridDoc[]): Registrant[] {
  return grids.map((grid) => {
    const known = grid._id === DEMO_PLACES.grid ? DEMO.gridWorker : undefined
    const worker = employ(registry, grid, grant('gridWorker', grid._id, grid.name), known)
    if (known || !registry.random.chance(GRID_WORKERS_WHO_VOLUNTEER)) return worker
    return {
      ...worker,
      membership: enrol(registry, worker.person, grid, 'volunteer'),
      roles: [...worker.roles, grant('volunteer', grid._id, grid.name)],
    }
  })
}

/** One worker a community or village; a village that shares another's grid works within that lead village. */
export function inventCommunityWorkers(
  registry: Registry,
  communities: readonly Community[],
  grids: readonly GridDoc[],
): Registrant[] {
  return communities.map((community) => {
    const grid = grids.find(
      ({ communityId, covers }) => communityId === community.id || covers.some(({ id }) => id === community.id),
    )
    if (!grid) throw new Error(`${community.id} lies in no grid`)
    const known = community.id === DEMO_PLACES.community ? DEMO.community : undefined
    return employ(registry, grid, grant('community', grid.communityId, grid.communityName), known)
  })
}

export function inventStreetStaff(
  registry: Registry,
  streets: readonly Street[],
  grids: readonly GridDoc[],
): Registrant[] {
  return streets.flatMap((street) => {
    const near = itemAt(
      grids.filter(({ streetId }) => streetId === street.id),
      0,
    )
    return Array.from({ length: STREET_STAFF_EACH }, (_, seat) => {
      const known = seat === 0 && DEMO_PLACES.community.startsWith(street.id) ? DEMO.street : undefined
      return employ(registry, near, grant('street', street.id, street.name), known)
    })
  })
}

export const inventDistrictStaff = (registry: Registry, grids: readonly GridDoc[]): Registrant[] =>
  Array.from({ length: DISTRICT_STAFF }, (_, seat) =>
    employ(registry, itemAt(grids, 0), grant('district', DISTRICT, '周村区'), seat === 0 ? DEMO.district : undefined),
  )
