import { createHash } from 'node:crypto'
import { phoneKeyOf, seal } from '../../cloudfunctions/_kernel/sealed'
import type { PersonId } from '../../types/domain/ids'
import type { GridDoc, PersonDoc } from '../../types/documents/org'
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
const nonceOf = (text: string): Buffer => createHash('sha256').update(text).digest().subarray(0, 12)

export function sealedFields(
  { SEAL_KEY, PHONE_KEY }: Secrets,
  personId: PersonId,
  fields: { readonly home: readonly [longitude: number, latitude: number]; readonly address: string },
): Pick<PersonDoc, 'phone' | 'phoneKey' | 'address' | 'home'> {
  const sealedAs = (field: 'phone' | 'address' | 'home', text: string) =>
    seal(SEAL_KEY, text, ['people', personId, field], nonceOf(`${personId}/${field}/${text}`))
  return {
    phone: sealedAs('phone', phoneOf(personId)),
    phoneKey: phoneKeyOf(PHONE_KEY, phoneOf(personId)),
    address: sealedAs('address', fields.address),
    home: sealedAs('home', JSON.stringify(fields.home)),
  }
}
