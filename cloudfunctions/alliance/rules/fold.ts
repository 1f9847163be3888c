import { NOTHING } from '../../../types/domain/alliance'
import { type GridCode, isMerchant, type MerchantId, type PersonId, type PostingId } from '../../../types/domain/ids'
import type { AllianceMonthDoc, PlacePoints } from '../../../types/documents/alliance'
import type { Lots, PostingDoc } from '../../../types/documents/points'
import { addTally } from './month'

export type Folded = Pick<PostingDoc, '_id' | 'account' | 'seq' | 'at' | 'kind' | 'points' | 'counterAccount' | 'lots'>

/** Of members who are enrolled nowhere. */
export const NOWHERE = 'none'
const NO_FLOWS = { issued: 0, redeemed: 0, returned: 0, corrected: 0, expired: 0 }
export const NO_POINTS: PlacePoints = { ...NO_FLOWS, lots: {} }

/** The posting that a chain's posting follows; null for the first. */
export const beforeOf = ({ account, seq }: Pick<Folded, 'account' | 'seq'>): PostingId | null =>
  seq > 1 ? `${account}:${seq - 1}` : null

/** What a posting is for its place: given, used, given back, put right, lapsed. */
function flow({ kind, points, counterAccount }: Folded): Partial<PlacePoints> {
  if (kind === 'award') return { issued: points }
  if (kind === 'redemption') return { redeemed: -points }
  if (kind === 'expiry') return { expired: -points }
  return kind === 'reversal' && isMerchant(counterAccount as MerchantId) ? { returned: points } : { corrected: points }
}

/** Added up by year; years that hold nothing any more are left out. */
function addLots(a: Lots, b: Lots, times = 1): Lots {
  const years = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  return Object.fromEntries(
    years.map((year) => [year, (a[year] ?? 0) + times * (b[year] ?? 0)] as const).filter(([, held]) => held !== 0),
  )
}

export const addPlaces = (a: PlacePoints, b: Partial<PlacePoints>): PlacePoints => ({
  issued: a.issued + (b.issued ?? 0),
  redeemed: a.redeemed + (b.redeemed ?? 0),
  returned: a.returned + (b.returned ?? 0),
  corrected: a.corrected + (b.corrected ?? 0),
  expired: a.expired + (b.expired ?? 0),
  lots: b.lots ? addLots(a.lots, b.lots) : a.lots,
})

/**
 * A month with some more postings counted, in order of time.
 * @param known.lotsBefore what the posting before left of each year
 * @param known.gridOf where members are enrolled now
 */
export function fold(
  month: Pick<AllianceMonthDoc, 'places' | 'merchants'>,
  postings: readonly Folded[],
  known: {
    readonly lotsBefore: ReadonlyMap<PostingId, Lots>
    readonly gridOf: ReadonlyMap<PersonId, GridCode>
  },
): Pick<AllianceMonthDoc, 'places' | 'merchants'> {
  const places: Record<string, PlacePoints> = { ...month.places }
  const merchants: Record<MerchantId, AllianceMonthDoc['merchants'][MerchantId]> = { ...month.merchants }
  for (const posting of postings) {
    const before = beforeOf(posting)
    const lots = addLots(posting.lots, (before && known.lotsBefore.get(before)) ?? {}, -1)
    const place = known.gridOf.get(posting.account) ?? NOWHERE
    places[place] = addPlaces(places[place] ?? NO_POINTS, { ...flow(posting), lots })
    if (isMerchant(posting.counterAccount as MerchantId)) {
      const id = posting.counterAccount as MerchantId
      const side = posting.kind === 'reversal' ? 'returned' : 'redeemed'
      const own = merchants[id] ?? { redeemed: NOTHING, returned: NOTHING }
      merchants[id] = { ...own, [side]: addTally(own[side], { times: 1, points: Math.abs(posting.points) }) }
    }
  }
  return { places, merchants }
}

/** A month begins with what its places held at the end of the one before. */
export const carried = (places: AllianceMonthDoc['places']): AllianceMonthDoc['places'] =>
  Object.fromEntries(Object.entries(places).map(([place, { lots }]) => [place, { ...NO_FLOWS, lots }]))
