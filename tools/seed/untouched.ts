import type { MerchantDoc } from '../../types/documents/org'
import type { RewardDoc } from '../../types/documents/points'

/** A shop on its first day; who it is and who owns it comes on top. */
export const UNTOUCHED_SHOP = {
  phone: null,
  licence: null,
  applicationId: null,
  state: 'open',
  standing: null,
  ownerIds: [],
  invite: null,
  renaming: null,
  renamed: false,
  log: [],
} as const satisfies Partial<MerchantDoc>

/** Something that a community has let pass and nobody has had yet, for everybody and without end; what bounds it comes on top. */
export const UNTOUCHED_REWARD = {
  picture: null,
  stock: null,
  perDay: null,
  stockDay: null,
  perPerson: null,
  perPersonDay: null,
  startsOn: null,
  endsOn: null,
  state: 'open',
  paused: false,
  active: true,
  version: 1,
  word: null,
  held: [],
  settled: [],
  log: [],
} as const satisfies Partial<RewardDoc>
