import { persisted } from '@/lib/persisted'
import type { ValueOf } from '../../../../types/contracts/all'
import {
  LICENCE_PATTERN,
  SHOP_NAME_MAX,
  SHOP_OFFERS_MAX,
  SHOP_PHONE_PATTERN,
  SHOP_PLACE_MAX,
} from '../../../../types/domain/merchants'
import type { CommunityCode } from '../../../../types/domain/ids'

const FIELDS = ['name', 'place', 'offers', 'phone', 'licence'] as const
type FieldName = (typeof FIELDS)[number]

/** What has been written so far; it stays on this phone until it is handed in, and is shown to nobody but who wrote it. */
export interface Draft extends Readonly<Record<FieldName, string>> {
  readonly personId: string
  readonly community: { readonly id: CommunityCode; readonly name: string } | null
}

export const emptyDraft = (personId: string): Draft => ({
  personId,
  community: null,
  name: '',
  place: '',
  offers: '',
  phone: '',
  licence: '',
})

const isDraft = (stored: unknown): stored is Draft =>
  typeof stored === 'object' && stored !== null && 'personId' in stored && FIELDS.every((field) => field in stored)

/** The draft of whoever wrote last on this phone. */
export const storedDraft = persisted('shopDraft', (stored) => (isDraft(stored) ? stored : null))

/** What came back, under the pen again. */
export const draftOf = (
  personId: string,
  { shop, communityId, communityName }: ValueOf<'merchants.mine'>['applications'][number],
): Draft => ({ ...shop, personId, community: { id: communityId, name: communityName } })

export const LETTERS = { name: SHOP_NAME_MAX, place: SHOP_PLACE_MAX, offers: SHOP_OFFERS_MAX, phone: 13, licence: 18 }

export type Faults = Readonly<Partial<Record<FieldName | 'community', string>>>

const licenceOf = (draft: Draft): string => draft.licence.trim().toUpperCase()

/** What has to be mended before it can be handed in, by field. */
export function faultsOf(draft: Draft): Faults {
  const { name, place, offers, phone, community } = draft
  return {
    ...(name.trim() === '' ? { name: '写店名' } : {}),
    ...(community ? {} : { community: '选一下店在哪个社区' }),
    ...(place.trim() === '' ? { place: '写路名和门牌号' } : {}),
    ...(offers.trim() === '' ? { offers: '写一两样就行' } : {}),
    ...(SHOP_PHONE_PATTERN.test(phone.trim()) ? {} : { phone: '写手机号，或带区号的座机，如 0533-6400000' }),
    ...(LICENCE_PATTERN.test(licenceOf(draft)) ? {} : { licence: '照着执照写，18 位或 15 位' }),
  }
}

/** As it is sent. */
export const papersOf = (draft: Draft) => ({
  name: draft.name.trim(),
  place: draft.place.trim(),
  offers: draft.offers.trim(),
  phone: draft.phone.trim(),
  licence: licenceOf(draft),
})
