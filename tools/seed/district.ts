import type { CollectionName, Documents } from '../../types/documents/all'
import { dayOf, startOfDay, type Instant } from '../../types/domain/time'
import { applyForOne, askForPlace } from './applicant'
import { gridBranches, offGridBranches } from './branches'
import { inventCadres } from './cadres'
import { DEMO } from './demo'
import { keepStations } from './duties'
import { divisionDocs, readDivisions } from './divisions'
import { buildGrids } from './grids'
import { tellHistory } from './history'
import { layOut } from './layout'
import { itemAt, valueOf } from './lists'
import { buildMerchants, staffByMerchant, staffMerchants, withOwners } from './merchants'
import { publishThisMonth } from './month'
import { gatherNeighbourhoods, type Neighbourhood } from './neighbourhoods'
import { partition } from './partition'
import { inventVolunteers, type Registry } from './people'
import { fillPosts } from './posts'
import { postAll } from './postings'
import { recordAll } from './records'
import { Random } from './random'
import type { Secrets } from './secrets'
import { accountOf, numberPeople, type Registrant } from './registrants'
import { inventCommunityWorkers, inventDistrictStaff, inventGridWorkers, inventStreetStaff } from './staff'
import { saySkills } from './skills'
import { listStaff } from './staff-lists'
import { buildStations } from './stations'
import { settle, type Speakers } from './settling'
import { shareStrength } from './strength'
import { shiftOf } from './tasks'
import { buildUnits } from './units'

/** The seed of the district that everybody starts with; whoever builds it prints it. */
export const DEFAULT_SEED = 370_306

/** What only comes with use: a code lives two minutes, nobody has imported, looked or left yet, and derived numbers are derived. */
type Later =
  | 'demandDrafts'
  | 'codes'
  | 'amendments'
  | 'nominations'
  | 'serviceNotes'
  | 'certificates'
  | 'overviews'
  | 'listeningNotes'
  | 'reconciliations'
  | 'imports'
  | 'importParts'
  | 'duplicates'
  | 'balancePlans'
  | 'planParts'
  | 'supports'
  | 'supportTurns'
  | 'audit'
  | 'deletions'
  | 'awardRules'
  | 'heads'
  | 'headBuckets'
  | 'headCuts'
  | 'expiries'
  | 'notices'
  | 'noticeCredits'
  | 'outbox'
  | 'complaints'
  | 'orders'
  | 'musterGrids'
  | 'musterReports'
  | 'modes'
  | 'allianceRules'
  | 'allianceMonths'
  | 'allianceFlags'
  | 'flagRuns'
export type District = { [N in Exclude<CollectionName, Later>]: Documents[N][] }

interface Recipe {
  readonly seed: number
  readonly now: Instant
  readonly secrets: Secrets
}

/**
 * Zhoucun with its real divisions and invented people, as it stands at a moment: 486 grids, their branches and people,
 * a history of finished work, and this month's demand lists. Pure: the same seed and moment give the same documents.
 * @param seed whole number; it changes people and what they do, never divisions, grids, units or the people of DEMO
 * @param secrets phone numbers, addresses and homes are sealed with them, as the functions would
 */
export function buildDistrict({ seed, now, secrets }: Recipe): District {
  const { streets, communities } = readDivisions()
  const plans = partition(communities)
  const layout = layOut(plans)
  const stations = buildStations(communities, plans, layout)
  const grids = buildGrids(plans, layout, stations)
  const units = buildUnits(streets)
  const { merchants, rewards } = buildMerchants(communities, seed)
  const invented = invent({ seed, now, secrets }, { streets, communities, grids, units, merchants })
  const people = { ...invented, registrants: saySkills(new Random(seed, 'skills'), invented.registrants) }
  const memberships = people.registrants.flatMap(({ membership }) => membership ?? [])
  const staff = staffByMerchant(people.registrants)
  const first = new Set<string>(Object.values(DEMO).map(({ personId }) => personId))
  const neighbourhoods = gatherNeighbourhoods(new Random(seed, 'neighbourhoods'), {
    grids,
    stations,
    registrants: people.registrants,
    first,
  })
  const history = tellHistory(new Random(seed, 'history'), neighbourhoods, now)
  const published = [...history.published, ...publishThisMonth(new Random(seed, 'month'), neighbourhoods, now)]
  const tasks = published.flatMap((list) => list.tasks)
  const owned = askForPlace(withOwners(merchants, staff, secrets), now)
  const duties = keepStations(new Random(seed, 'duties'), neighbourhoods, now)
  const served = { finished: history.finished, duties }
  const { postings, adjustments } = postAll(new Random(seed, 'postings'), served, rewards, { seed, now, staff })
  const speakers = speakersFor(people.registrants, neighbourhoods)
  return {
    accounts: people.registrants.map(accountOf),
    people: people.registrants.map(({ person }) => person),
    staff: listStaff(new Random(seed, 'staff lists'), secrets, {
      units,
      people: people.registrants.map(({ person }) => person),
    }),
    memberships,
    divisions: divisionDocs(streets, communities),
    grids: fillPosts(new Random(seed, 'posts'), { grids, memberships, now }),
    branches: [...gridBranches(grids, people.secretaries, units), ...offGridBranches(communities)],
    units,
    stations,
    merchants: owned,
    shopApplications: applyForOne(people.registrants, now, secrets),
    demandLists: published.map(({ list }) => list),
    tasks,
    shifts: [...tasks.map(shiftOf), ...duties.map(({ shift }) => shift)],
    attendance: [...history.finished, ...duties].flatMap(({ attendance }) => attendance),
    postings,
    adjustments: [...adjustments],
    ...settle({ merchants: owned, speakers }, postings, now),
    rewards,
    serviceRecords: recordAll(served),
  }
}

/** A shop's owner speaks for it, its community's worker for the community. */
function speakersFor(registrants: readonly Registrant[], neighbourhoods: readonly Neighbourhood[]): Speakers {
  const nameOf = new Map(registrants.map(({ person }) => [person._id, person.name] as const))
  const workerOf = new Map(neighbourhoods.map(({ id, worker }) => [id, worker] as const))
  return ({ ownerIds, communityId }) => {
    const owner = itemAt(ownerIds, 0)
    const worker = valueOf(workerOf, communityId)
    return {
      merchant: { by: owner, byName: valueOf(nameOf, owner) },
      community: { by: worker._id, byName: worker.name },
    }
  }
}

type Places = ReturnType<typeof readDivisions> & Pick<District, 'grids' | 'units' | 'merchants'>

/** Everybody with an account: cadres, volunteers, and those employed for a grid, a place or a shop. */
function invent({ seed, now, secrets }: Recipe, places: Places) {
  const { streets, communities, grids, units, merchants } = places
  const nextId = numberPeople(Object.keys(DEMO).length)
  const today = startOfDay(dayOf(now))
  const registry = (topic: string): Registry => ({ random: new Random(seed, topic), nextId, today, secrets })
  const strength = shareStrength(grids, seed)
  const cadres = inventCadres(registry('cadres'), grids, units, (grid) => valueOf(strength, grid).cadre)
  const gridWorkers = inventGridWorkers(registry('grid workers'), grids)
  const alreadyEnrolled = new Set(gridWorkers.flatMap(({ membership }) => membership?.gridId ?? []))
  const volunteerRegistry = registry('volunteers')
  const volunteers = grids.flatMap((grid) => {
    const wanted = valueOf(strength, grid._id).volunteer - (alreadyEnrolled.has(grid._id) ? 1 : 0)
    return inventVolunteers(volunteerRegistry, grid, wanted)
  })
  const staff = [
    ...inventCommunityWorkers(registry('community workers'), communities, grids),
    ...inventStreetStaff(registry('street staff'), streets, grids),
    ...inventDistrictStaff(registry('district staff'), grids),
    ...staffMerchants(registry('merchant staff'), merchants, grids, volunteers),
  ]
  const registrants: Registrant[] = [...cadres.registrants, ...volunteers, ...gridWorkers, ...staff]
  return { registrants, secretaries: cadres.secretaries }
}
