import { createHash } from 'node:crypto'
import { type At, phoneKeyOf, seal } from '../../cloudfunctions/_kernel/sealed'
import type { PersonId } from '../../types/domain/ids'
import type { GridDoc, PersonDoc, Point, Sealed } from '../../types/documents/org'
import type { Random } from './random'
import type { Secrets } from './secrets'

/** 154 is a prefix that no operator hands out; the person's own number follows. */
export const phoneOf = (person: PersonId): string => `154${person.slice(1)}`

/** An address as people write it: 凤鸣东里 3 号楼 2 单元 301, or 北旺村 36 号. */
export function addressIn(grid: Pick<GridDoc, 'places' | 'settlement'>, random: Random): string {
  const place = random.pick(grid.places)
  if (grid.settlement === 'rural') return `${place} ${random.whole(1, 180)} 号`
  const room = random.whole(1, 6) * 100 + random.whole(1, 4)
  return `${place} ${random.whole(1, 20)} 号楼 ${random.whole(1, 4)} 单元 ${room}`
}

/** The same district seals to the same bytes; place and content are fixed by it, so that no nonce meets two texts. */
function sealedAt({ SEAL_KEY }: Secrets, at: At, text: string): Sealed {
  const nonce = createHash('sha256')
    .update([...at, text].join('/'))
    .digest()
    .subarray(0, 12)
  return seal(SEAL_KEY, text, at, nonce)
}

export function sealedContact(
  secrets: Secrets,
  personId: PersonId,
  address: string,
): Pick<PersonDoc, 'phone' | 'phoneKey' | 'address'> {
  const phone = phoneOf(personId)
  return {
    phone: sealedAt(secrets, ['people', personId, 'phone'], phone),
    phoneKey: phoneKeyOf(secrets.PHONE_KEY, phone),
    address: sealedAt(secrets, ['people', personId, 'address'], address),
  }
}

export const sealedHome = (secrets: Secrets, personId: PersonId, { coordinates }: Point): Sealed =>
  sealedAt(secrets, ['memberships', personId, 'home'], JSON.stringify(coordinates))

/** @param at whose it is: the collection and the id of an application or a shop */
export const sealedShopPhone = (
  secrets: Secrets,
  at: readonly ['shopApplications' | 'merchants', string],
  phone: string,
): Sealed => sealedAt(secrets, [...at, 'phone'], phone)
