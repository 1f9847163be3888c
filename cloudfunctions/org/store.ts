import {
  type BranchId,
  type CommunityCode,
  type DivisionCode,
  type GridCode,
  isGridCode,
  type MerchantId,
  type PersonId,
  type StationId,
  streetCode,
} from '../../types/domain/ids'
import type { MemberKind, Occupation } from '../../types/domain/org'
import { SKILLS } from '../../types/domain/skills'
import type { GridDoc, MembershipDoc, OverviewDoc } from '../../types/documents/org'
import type { Call } from '../_kernel/action'
import { anyOf, type Db, is, path, to } from '../_kernel/db'
import { LOG_REQUEST, remember } from '../_kernel/once'
import type { Enrolled, Skilled } from './rules/overview'
import type { Counted } from './rules/strength'

export const MEMBERS_A_PAGE = 50

/** What balancing needs of a membership. */
type EnrolledMember = Pick<MembershipDoc, '_id' | 'gridId' | 'kind' | 'name' | 'state' | 'home'>
/** A community has 9 grids and a few stations; this is room, not a page. */
const OF_A_COMMUNITY = 100
/** The district has 486 grids, 516 branches and 71 units; one page of the database holds 1,000. */
const OF_THE_DISTRICT = 1000
const SEARCHED_PEOPLE = 50
const KINDS_AND_STATES = 6

export const loadGrid = (db: Db, id: GridCode) => db.get('grids', id)
export const loadGrids = (db: Db, ids: readonly GridCode[]) =>
  db.find('grids', { _id: is.oneOf([...new Set(ids)]) }, { limit: ids.length })
export const loadBranch = (db: Db, id: BranchId) => db.get('branches', id)
export const loadDivision = (db: Db, id: DivisionCode) => db.get('divisions', id)
export const loadMembership = (db: Db, id: PersonId) => db.get('memberships', id)
export const loadPerson = (db: Db, id: PersonId) => db.get('people', id)

/** A person's account: they have one or none. */
export const accountOfPerson = async (db: Db, personId: PersonId) =>
  (await db.find('accounts', { personId }, { limit: 1 }))[0] ?? null

export const gridsOf = (db: Db, communityId: CommunityCode) =>
  db.find('grids', { communityId }, { limit: OF_A_COMMUNITY, order: [['_id', 'asc']] })

export const branchesOf = (db: Db, communityId: CommunityCode) =>
  db.find(
    'branches',
    { communityId },
    { limit: OF_A_COMMUNITY, order: [['_id', 'asc']], fields: ['_id', 'name', 'secretary'] },
  )
export const stationsOf = (db: Db, communityId: CommunityCode) =>
  db.find('stations', { communityId }, { limit: OF_A_COMMUNITY, order: [['_id', 'asc']] })

export const stationById = (db: Db, id: StationId) => db.get('stations', id)

/** Whether the station asks at check-in if people are near; a request that is in its memory already matches nothing. */
/** Changes what a station says of itself. @param said null takes a thing back */
export const keepStation = (
  call: Call,
  id: StationId,
  said: Partial<Record<'address' | 'phone' | 'asksWhere', string | boolean | null>>,
) =>
  call.db.change(
    'stations',
    { _id: id, [LOG_REQUEST]: is.not(call.request.id) },
    {
      ...Object.fromEntries(
        Object.entries(said).map(([field, value]) => [field, value === null ? to.remove() : to.set(value)]),
      ),
      ...remember(call, 'keepStation'),
    },
  )

export const merchantsOf = (db: Db, communityId: CommunityCode) =>
  db.find('merchants', { streetId: streetCode(communityId), communityId }, { limit: OF_A_COMMUNITY })

export const loadMerchant = (db: Db, id: MerchantId) => db.get('merchants', id)
/** Shops by id; ids of none are left out. */
export const merchantsByIds = (db: Db, ids: readonly MerchantId[]) =>
  db.find('merchants', { _id: is.oneOf([...new Set(ids)]) }, { limit: ids.length })

/** The roles over a shop that bear another name than its own, set right; up to 100 people. @returns false when one of them changed meanwhile */
export async function rename(db: Db, scope: MerchantId, name: string): Promise<boolean> {
  const there = await db.find(
    'accounts',
    { [path('roles', 'scope')]: scope },
    { limit: OF_A_COMMUNITY, fields: ['roles'] },
  )
  const old = there.filter(({ roles }) => roles.some((role) => role.scope === scope && role.scopeName !== name))
  const saved = await Promise.all(
    old.map(({ _id, roles }) => {
      const next = roles.map((role) => (role.scope === scope ? { ...role, scopeName: name } : role))
      return db.change('accounts', { _id, roles: is.exactly(roles) }, { roles: to.set(next) })
    }),
  )
  return saved.every((times) => times > 0)
}

/** A page of all merchants, in order of id. */
export const merchantsAfter = (db: Db, after: string, limit: number) =>
  db.find('merchants', { _id: is.above(after) }, { limit, order: [['_id', 'asc']] })

/** The streets of the district, or the communities of a street. */
export const divisionsIn = (db: Db, parentId: DivisionCode) =>
  db.find('divisions', { parentId }, { limit: OF_THE_DISTRICT })

/** People's names as they are known now; whoever has been deleted has none. 0 trips for nobody. */
export async function namesOf(db: Db, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  const some = [...new Set(ids)]
  if (some.length === 0) return new Map()
  const people = await db.find('people', { _id: is.oneOf(some) }, { limit: some.length, fields: ['_id', 'name'] })
  return new Map(people.map(({ _id, name }) => [_id, name]))
}

/** How many members of each kind a grid has, enrolled or waiting: counted, never a stored number. */
export const countMembers = (db: Db, gridId: GridCode) =>
  db.group<'memberships', Counted>(
    'memberships',
    { gridId, state: is.oneOf(['active', 'pending']) },
    { _id: { kind: '$kind', state: '$state' }, count: { $sum: 1 } },
    { limit: KINDS_AND_STATES },
  )

/** A page of a roster in order of id, of one kind or of both; `after` is the last id of the page before. */
export const membersPage = (
  db: Db,
  gridId: GridCode,
  page: { state: 'active' | 'pending'; kind?: MemberKind | undefined; after?: string | undefined },
) =>
  db.find(
    'memberships',
    {
      gridId,
      state: page.state,
      ...(page.kind ? { kind: page.kind } : {}),
      ...(page.after ? { _id: is.above(page.after) } : {}),
    },
    { limit: MEMBERS_A_PAGE, order: [['_id', 'asc']] },
  )

/** What a page of people is narrowed to. */
export interface Among {
  readonly kind?: MemberKind | undefined
  readonly occupation?: Occupation | undefined
  readonly ids?: readonly PersonId[] | undefined
  /** Part of a name, its pinyin or initials. */
  readonly token?: string | undefined
}

/** A page of those enrolled in a grid or a community, by grid and id; `after` is the last row of the page before. */
export const peoplePage = (
  db: Db,
  scope: GridCode | CommunityCode,
  among: Among,
  after?: Pick<MembershipDoc, 'gridId' | '_id'>,
) =>
  db.find(
    'memberships',
    {
      gridId: isGridCode(scope) ? scope : is.startingWith(scope),
      state: 'active',
      ...(among.kind ? { kind: among.kind } : {}),
      ...(among.occupation ? { occupation: among.occupation } : {}),
      ...(among.token ? { tokens: among.token } : {}),
      ...(among.ids ? { _id: is.oneOf(among.ids) } : {}),
    },
    {
      limit: MEMBERS_A_PAGE,
      order: [
        ['gridId', 'asc'],
        ['_id', 'asc'],
      ],
      ...(after ? { after: [after.gridId, after._id] } : {}),
      fields: ['_id', 'gridId', 'kind', 'name', 'occupation', 'unitName'],
    },
  )

/** Members by id, wherever they are enrolled; ids that are nobody's are left out. */
export const membersByIds = (db: Db, ids: readonly PersonId[]) =>
  db.find('memberships', { _id: is.oneOf(ids) }, { limit: ids.length })

/** Members inside a scope who have a token, by grid. */
export const searchMembers = (db: Db, scope: DivisionCode, token: string) =>
  db.find(
    'memberships',
    { tokens: token, gridId: is.startingWith(scope), state: is.oneOf(['active', 'pending']) },
    {
      limit: SEARCHED_PEOPLE,
      order: [
        ['gridId', 'asc'],
        ['_id', 'asc'],
      ],
    },
  )

/** Grids inside a scope that have a token, and beside them those of known ids: one trip. */
export const searchGrids = (db: Db, scope: DivisionCode, token: string, ids: readonly GridCode[]) =>
  db.find(
    'grids',
    anyOf<GridDoc>({ tokens: token, _id: is.startingWith(scope) }, { _id: is.oneOf([...new Set(ids)]) }),
    { limit: OF_THE_DISTRICT, order: [['_id', 'asc']], fields: ['_id', 'name', 'communityName', 'tokens'] },
  )

const TO_BE_FOUND = ['_id', 'name', 'communityName', 'streetName', 'places', 'centre'] as const

/** Grids known by one of these texts. */
export const gridsNamed = (db: Db, texts: readonly string[]) =>
  db.find('grids', { tokens: is.oneOf(texts) }, { limit: OF_THE_DISTRICT, fields: TO_BE_FOUND })

/** Every grid with its centre. */
export const allCentres = (db: Db) =>
  db.find('grids', {}, { limit: OF_THE_DISTRICT, order: [['_id', 'asc']], fields: TO_BE_FOUND })

export const allUnits = (db: Db) => db.find('units', {}, { limit: OF_THE_DISTRICT, order: [['_id', 'asc']] })

export const loadOverview = (db: Db) => db.get('overviews', 'district')
export const saveOverview = (db: Db, overview: OverviewDoc) => db.put('overviews', overview)

/** How many say that they have each skill, by grid: of those who say so only, off their own index. */
const countSkills = (db: Db) =>
  db.group<'memberships', Skilled>(
    'memberships',
    { skills: is.oneOf(SKILLS), state: 'active' },
    {
      _id: '$gridId',
      ...Object.fromEntries(SKILLS.map((skill) => [skill, { $sum: { $cond: [{ $in: [skill, '$skills'] }, 1, 0] } }])),
    },
    { limit: OF_THE_DISTRICT },
  )

/** What the overview is worked out of: every grid, every branch, and two counts over those who are enrolled. */
export const readDistrict = (db: Db) =>
  Promise.all([
    db.find(
      'grids',
      {},
      {
        limit: OF_THE_DISTRICT,
        order: [['_id', 'asc']],
        fields: ['_id', 'name', 'communityName', 'streetName', 'settlement', 'floors', 'branchId'],
      },
    ),
    db.find(
      'branches',
      {},
      { limit: OF_THE_DISTRICT, order: [['_id', 'asc']], fields: ['_id', 'name', 'mode', 'secretary'] },
    ),
    db.group<'memberships', Enrolled>(
      'memberships',
      { state: 'active' },
      { _id: { gridId: '$gridId', kind: '$kind', occupation: '$occupation' }, count: { $sum: 1 } },
      { limit: GROUPS_A_READ },
    ),
    countSkills(db),
  ])

/** Sorts after every digit. */
const AFTER_DIGITS = '~'
/** The most that one read answers. */
export const ROWS_A_READ = 1000

/** 486 grids, two kinds, nine occupations. */
export const GROUPS_A_READ = 10_000

/** Grids of the district or of one street, with what balancing needs of them. */
export const gridsInside = (db: Db, scope: DivisionCode) =>
  db.find(
    'grids',
    { _id: is.between(scope, `${scope}${AFTER_DIGITS}`) },
    {
      limit: ROWS_A_READ,
      order: [['_id', 'asc']],
      fields: ['_id', 'name', 'settlement', 'centre', 'floors'],
    },
  )

/** Grids by id; ids of none are left out. */
export const gridsByIds = (db: Db, ids: readonly GridCode[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.find('grids', { _id: is.oneOf(ids) }, { limit: ids.length, fields: ['_id', 'name'] })

/**
 * Everybody enrolled in grids of a division, homes still sealed: a trip for each 1,000. A full page drops its last grid, which
 * may be cut off, and the next begins with it: so no row is missed, and none is read through again but those.
 */
export async function membersInside(db: Db, scope: DivisionCode): Promise<EnrolledMember[]> {
  const members: EnrolledMember[] = []
  let from: string = scope
  for (;;) {
    const page: EnrolledMember[] = await db.find(
      'memberships',
      { gridId: is.between(from, `${scope}${AFTER_DIGITS}`) },
      {
        limit: ROWS_A_READ,
        order: [['gridId', 'asc']],
        fields: ['_id', 'gridId', 'kind', 'name', 'state', 'home'],
      },
    )
    const last = page.length === ROWS_A_READ ? page.at(-1)?.gridId : undefined
    const whole = page.filter(({ gridId }) => gridId !== last)
    members.push(...whole)
    if (last === undefined) return members
    if (whole.length === 0) throw new Error('a grid has more members than one read answers')
    from = last
  }
}

const WRONG_CODES = path('wrongCodes', 'requestIds')

/** One more wrong station code in the caller's account, by its request: the same one counts once. @param afresh begins a new count */
export const rememberWrongCode = ({ db, openId, request, now }: Call, afresh: boolean, kept: number) =>
  afresh
    ? db.change('accounts', { _id: openId }, { wrongCodes: to.set({ requestIds: [request.id], at: new Date(now) }) })
    : db.change(
        'accounts',
        { _id: openId, [WRONG_CODES]: is.not(request.id) },
        { [WRONG_CODES]: to.push([request.id], kept), [path('wrongCodes', 'at')]: to.set(new Date(now)) },
      )

/** A right code ends the count. */
export const forgetWrongCodes = ({ db, openId }: Call) =>
  db.change('accounts', { _id: openId }, { wrongCodes: to.set(null) })
