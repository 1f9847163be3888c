import {
  branchOfGrid,
  communityCode,
  gridCode,
  type BranchId,
  type CommunityCode,
  type GridCode,
  type MerchantId,
  type OpenId,
  type PersonId,
  type StationId,
} from '../../types/domain/ids'
import { openIdOf, personIdOf } from './registrants'

/** A made-up person whom screenshots, tests and docs can name: the same in every district, whatever the seed. */
export interface DemoPerson {
  readonly name: string
  readonly personId: PersonId
  readonly openId: OpenId
}

const person = (number: number, name: string): DemoPerson => {
  const personId = personIdOf(number)
  return { name, personId, openId: openIdOf(personId) }
}

/** The people of the demonstration, all at work in 凤鸣社区, 青年路街道, but for the one of the district. */
export const DEMO = {
  /** Worker of 凤鸣社区. */
  community: person(1, '周敏'),
  /** Leads the branch of 凤鸣 3 号网格; of 区司法局. */
  branchSecretary: person(2, '陈立新'),
  /** Of 区财政局, lives in 凤鸣 3 号网格. */
  cadre: person(3, '王建国'),
  /** Lives in 凤鸣 3 号网格. */
  volunteer: person(4, '李秀英'),
  /** At the till of 惠民超市. */
  merchant: person(5, '赵海燕'),
  /** Of 凤鸣 3 号网格. */
  gridWorker: person(6, '孙玉兰'),
  /** Of 青年路街道. */
  street: person(7, '刘洪波'),
  district: person(8, '高志远'),
  /** A volunteer of 凤鸣 5 号网格 whose account is suspended. */
  suspended: person(9, '吴德山'),
} as const satisfies Record<string, DemoPerson>

const COMMUNITY = communityCode('370306003011')
const GRID = gridCode('370306003011003')

/** The places of the demonstration: 凤鸣社区, its third grid and that grid's branch, its station, 惠民超市. */
export const DEMO_PLACES: {
  readonly community: CommunityCode
  readonly grid: GridCode
  readonly branch: BranchId
  readonly station: StationId
  readonly merchant: MerchantId
  readonly suspendedGrid: GridCode
} = {
  community: COMMUNITY,
  grid: GRID,
  branch: branchOfGrid(GRID),
  station: `s${COMMUNITY}-01`,
  merchant: `m${COMMUNITY}-01`,
  suspendedGrid: gridCode('370306003011005'),
}

/** They have done what the demonstration says, and nothing else. */
export const TOLD: ReadonlySet<string> = new Set(Object.values(DEMO).map(({ personId }) => personId))

/** No invented person bears a demonstration name, so that a name finds one person. */
export const DEMO_NAMES: ReadonlySet<string> = new Set(Object.values(DEMO).map(({ name }) => name))
