import { syllablesOf } from '../../cloudfunctions/_kernel/pinyin'
import { tokensOf } from '../../cloudfunctions/org/rules/tokens'
import type { PersonId } from '../../types/domain/ids'
import type { MemberKind, Occupation } from '../../types/domain/org'
import type { Secrets } from './secrets'
import { addressIn, sealedContact, sealedHome } from './sealed-fields'
import type { GridDoc, MembershipDoc, PersonDoc, UnitDoc } from '../../types/documents/org'
import { DAY, type Instant } from '../../types/domain/time'
import { DEMO, DEMO_NAMES, DEMO_PLACES, type DemoPerson } from './demo'
import { HOME_RADIUS_METRES, pointNear } from './layout'
import { inventName, type Gender, type Generation } from './names'
import { Random } from './random'
import { grant, type Registrant } from './registrants'

/** Who lives where the demonstration needs them: they take the first seats of their grid. */
const DEMO_VOLUNTEERS = new Map<string, DemoPerson>([
  [DEMO_PLACES.grid, DEMO.volunteer],
  [DEMO_PLACES.suspendedGrid, DEMO.suspended],
])

/** Mechanism 9: shares of the 15,500 volunteers, with the share of men and of generations among each. */
const VOLUNTEERS: readonly (readonly [Exclude<Occupation, 'cadre'>, number])[] = [
  ['employee', 27],
  ['retiree', 23],
  ['resident', 18],
  ['teacher', 9],
  ['shopkeeper', 8],
  ['doctor', 6],
  ['student', 5],
  ['rider', 4],
]
const SHARE_OF_MEN: Readonly<Record<Occupation, number>> = {
  cadre: 0.6,
  doctor: 0.4,
  teacher: 0.3,
  employee: 0.5,
  rider: 0.86,
  retiree: 0.42,
  student: 0.5,
  shopkeeper: 0.48,
  resident: 0.4,
}
// prettier-ignore
const GENERATIONS: Readonly<Record<Occupation, readonly (readonly [Generation, number])[]>> = {
  cadre: [['middle', 80], ['young', 20]],
  doctor: [['middle', 65], ['young', 35]],
  teacher: [['middle', 65], ['young', 35]],
  employee: [['middle', 60], ['young', 40]],
  rider: [['middle', 30], ['young', 70]],
  retiree: [['old', 100]],
  student: [['young', 100]],
  shopkeeper: [['old', 10], ['middle', 70], ['young', 20]],
  resident: [['old', 25], ['middle', 55], ['young', 20]],
}
const PARTY_SHARE: Readonly<Record<Occupation, number>> = {
  cadre: 0.97,
  doctor: 0.2,
  teacher: 0.25,
  employee: 0.12,
  rider: 0.04,
  retiree: 0.3,
  student: 0.02,
  shopkeeper: 0.06,
  resident: 0.1,
}

/** What everybody who makes people needs. */
export interface Registry {
  readonly random: Random
  readonly nextId: () => PersonId
  /** First moment of the day on which the district is built. */
  readonly today: Instant
  readonly secrets: Secrets
}

/** An invented person who lives near a grid's centre; `known` gives them a fixed name and id. */
export function inventPerson(registry: Registry, grid: GridDoc, occupation: Occupation, known?: DemoPerson): PersonDoc {
  const { random } = registry
  const personId = known?.personId ?? registry.nextId()
  return {
    _id: personId,
    name: known?.name ?? freeName(random, occupation),
    occupation,
    unitId: null,
    seniorRank: false,
    partyMember: random.chance(PARTY_SHARE[occupation]),
    ...sealedContact(registry.secrets, personId, addressIn(grid, random)),
    residence: 'inside',
    log: [],
  }
}

function freeName(random: Random, occupation: Occupation): string {
  const gender: Gender = random.chance(SHARE_OF_MEN[occupation]) ? 'male' : 'female'
  const generation = random.weighted(GENERATIONS[occupation])
  for (;;) {
    const name = inventName(random, gender, generation)
    if (!DEMO_NAMES.has(name)) return name
  }
}

/** Enrolment began long before the months that the seed tells of, and went on for three years. */
const enrolledSince = ({ random, today }: Registry): Date => new Date(today - random.whole(250, 1300) * DAY)

/** Mechanism 8: enrols a person in the grid where they live. */
export function enrol(
  registry: Registry,
  person: PersonDoc,
  grid: GridDoc,
  kind: MemberKind,
  unit: UnitDoc | null = null,
): MembershipDoc {
  const home = pointNear(grid.centre, HOME_RADIUS_METRES[grid.settlement], registry.random)
  return {
    _id: person._id,
    gridId: grid._id,
    kind,
    name: person.name,
    occupation: person.occupation,
    unitName: unit?.name ?? null,
    since: enrolledSince(registry),
    state: 'active',
    home: sealedHome(registry.secrets, person._id, home),
    tokens: tokensOf(person.name, syllablesOf(person.name)),
    moves: [],
    log: [],
  }
}

/** So many new volunteers of every occupation in one grid. */
export function inventVolunteers(registry: Registry, grid: GridDoc, count: number): Registrant[] {
  return Array.from({ length: count }, (_, seat) => {
    const known = seat === 0 ? DEMO_VOLUNTEERS.get(grid._id) : undefined
    const occupation = known ? 'retiree' : registry.random.weighted(VOLUNTEERS)
    const person = inventPerson(registry, grid, occupation, known)
    return {
      person,
      membership: enrol(registry, person, grid, 'volunteer'),
      roles: [grant('volunteer', grid._id, grid.name)],
      state: known === DEMO.suspended ? 'suspended' : 'active',
    }
  })
}

/** Mechanism 8: a cadre, enrolled in the grid where they live, who works for a unit. @param post.senior of deputy-section rank or above */
export function inventCadre(
  registry: Registry,
  grid: GridDoc,
  unit: UnitDoc,
  post: { senior: boolean; known?: DemoPerson },
): Registrant {
  const invented = inventPerson(registry, grid, 'cadre', post.known)
  const person: PersonDoc = { ...invented, unitId: unit._id, seniorRank: post.senior }
  return {
    person,
    membership: enrol(registry, person, grid, 'cadre', unit),
    roles: [grant('cadre', grid._id, grid.name)],
    state: 'active',
  }
}
