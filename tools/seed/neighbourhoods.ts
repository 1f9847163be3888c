import type { BranchId, CommunityCode, GridCode, PersonId } from '../../types/domain/ids'
import type { GridDoc, PersonDoc, StationDoc } from '../../types/documents/org'
import { groupBy, itemAt, valueOf } from './lists'
import type { Random } from './random'
import type { Registrant } from './registrants'

/** A community that publishes demand lists, with its grids and the people who live in them. */
export interface Neighbourhood {
  readonly id: CommunityCode
  readonly name: string
  readonly settlement: GridDoc['settlement']
  readonly grids: readonly GridDoc[]
  readonly stations: readonly StationDoc[]
  /** Those whose branches claim most often first. */
  readonly eagerGrids: readonly GridDoc[]
  /** Who publishes and accepts. */
  readonly worker: PersonDoc
  /** By branch, those who come most often first. */
  readonly people: ReadonlyMap<BranchId, readonly PersonDoc[]>
  readonly byId: ReadonlyMap<PersonId, PersonDoc>
}

/** Those who come most often are the demonstration's people, then whoever the draw says. */
const eager = (random: Random, people: readonly Registrant[], first: ReadonlySet<string>): PersonDoc[] => {
  const shuffled = random.shuffled(people.map(({ person }) => person))
  return [...shuffled.filter(({ _id }) => first.has(_id)), ...shuffled.filter(({ _id }) => !first.has(_id))]
}

/** Every community that leads a grid, in code order: 34 urban ones and 183 villages. */
export function gatherNeighbourhoods(
  random: Random,
  parts: {
    readonly grids: readonly GridDoc[]
    readonly stations: readonly StationDoc[]
    readonly registrants: readonly Registrant[]
    /** People who come first wherever they live. */
    readonly first: ReadonlySet<string>
  },
): Neighbourhood[] {
  const stationsOf = groupBy(parts.stations, ({ communityId }) => communityId)
  const enrolled = parts.registrants.filter(({ membership, state }) => membership && state === 'active')
  const peopleOf = groupBy<GridCode | undefined, Registrant>(enrolled, ({ membership }) => membership?.gridId)
  const workersOf = groupBy(parts.registrants, ({ roles }) => roles.find(({ role }) => role === 'community')?.scope)
  return [...groupBy(parts.grids, ({ communityId }) => communityId)].map(([id, grids]) => {
    const people = new Map(
      grids.map((grid) => [grid.branchId, eager(random, valueOf(peopleOf, grid._id), parts.first)] as const),
    )
    return {
      id,
      name: itemAt(grids, 0).communityName,
      settlement: itemAt(grids, 0).settlement,
      grids,
      eagerGrids: random.shuffled(grids),
      stations: valueOf(stationsOf, id),
      worker: itemAt(valueOf(workersOf, id), 0).person,
      people,
      byId: new Map([...people.values()].flat().map((person) => [person._id, person] as const)),
    }
  })
}
