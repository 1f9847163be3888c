import type { MerchantId } from '../../../../types/domain/ids'
import { streetCode } from '../../../../types/domain/ids'
import { DAY, dayOf } from '../../../../types/domain/time'
import type { Loaded } from '../../../support/cloud'
import { account, COMMUNITY, GRID, WORLD } from '../../../support/generic/world'
import { times } from '../../../support/long'
import { chain, MERCHANT, merchant, NOW, OTHER_MERCHANT, reward } from '../../../support/points'
import type { Good } from './book'
import { Shelf } from './shelf'

/** The long form goes on for most of a year, all of it one year's points. */
export const START = times(NOW, Date.parse('2026-03-02T09:00:00+08:00'))

/** So many go on side by side; each has desks of its own, since the acts of one person are one chain. */
export const LANES = 8
const lane = <T>(make: (i: number) => T): T[] => Array.from({ length: LANES }, (_unused, i) => make(i))
export const ASKERS = lane((i) => account(`p0asks${i}`, '周敏', [{ role: 'community', scope: COMMUNITY }]))
export const APPROVERS = lane((i) => account(`p0says${i}`, '刘志强', [{ role: 'street', scope: streetCode(GRID) }]))

export const MEMBERS = Array.from({ length: times(8, 2000) }, (_unused, i) =>
  account(`p0model${i}`, `欧阳${i}`, [{ role: 'volunteer', scope: GRID }]),
)

const till = (i: number, merchantId: MerchantId) =>
  account(`p0till${i}`, '周掌柜', [{ role: 'merchant', scope: merchantId }])
export const TILLS: Readonly<Record<MerchantId, readonly ReturnType<typeof account>[]>> = {
  [MERCHANT]: [till(1, MERCHANT), till(2, MERCHANT)],
  [OTHER_MERCHANT]: [till(3, OTHER_MERCHANT), till(4, OTHER_MERCHANT)],
}

/** One without end, one that is sold out before long, and one that lies there anew every morning. */
export const GOODS = [
  { id: 'r370306003001-01-01', merchantId: MERCHANT, points: 20, perPersonDay: null, shelf: null },
  {
    id: 'r370306003001-01-02',
    merchantId: MERCHANT,
    points: 30,
    perPersonDay: null,
    shelf: new Shelf(times(9, 30_000), false),
  },
  {
    id: 'r370306003001-02-01',
    merchantId: OTHER_MERCHANT,
    points: 10,
    perPersonDay: 2,
    shelf: new Shelf(times(9, 150), true),
  },
] as const satisfies readonly Good[]

const [first] = WORLD.memberships

/** What everybody has been given before the first step, and when. */
export const GIVEN = 100
export const GIVEN_AT = START - DAY

export const PLAYED: Loaded = {
  ...WORLD,
  accounts: [...WORLD.accounts, ...MEMBERS, ...ASKERS, ...APPROVERS, ...Object.values(TILLS).flat()],
  memberships: MEMBERS.map(({ personId, name }) => ({ ...first, _id: personId, name })),
  postings: MEMBERS.flatMap(({ personId }) => chain([GIVEN], personId, GIVEN_AT)),
  merchants: [merchant(), merchant({ _id: OTHER_MERCHANT })],
  rewards: GOODS.map(({ id, merchantId, points, perPersonDay, shelf }) =>
    reward({
      _id: id,
      merchantId,
      points,
      perPersonDay,
      stock: shelf?.full ?? null,
      ...(shelf?.daily ? { perDay: shelf.full, stockDay: dayOf(START) } : {}),
    }),
  ),
}
