import { phoneKeyOf, seal } from '../../cloudfunctions/_kernel/sealed'
import { createHash } from 'node:crypto'
import type { StaffDoc, UnitDoc, PersonDoc } from '../../types/documents/org'
import type { Residence } from '../../types/domain/org'
import { DEMO_NAMES } from './demo'
import { inventName } from './names'
import type { Random } from './random'
import { phoneOf } from './sealed-fields'
import type { Secrets } from './secrets'

/** So few cadres say where they work and are on no list. */
const UNLISTED_SHARE = 0.005
/** Of a unit's list: who lives outside, has given no address, or is known to nobody. */
const NOT_ENROLLED: readonly (readonly [Residence, number])[] = [
  ['outside', 0.025],
  ['unknown', 0.012],
  ['inside', 0.008],
]
/** Numbers that no person of the district has. */
const FIRST_NUMBER = 90_000_001

/** Mechanism 8: every unit's staff list, its enrolled cadres and a few percent whom somebody must still look after. */
export function listStaff(
  random: Random,
  secrets: Secrets,
  { units, people }: { units: readonly UnitDoc[]; people: readonly PersonDoc[] },
): StaffDoc[] {
  let next = FIRST_NUMBER
  return units.flatMap((unit) => {
    const enrolled = people.filter(({ unitId }) => unitId === unit._id)
    const listed = enrolled
      .filter(({ name }) => DEMO_NAMES.has(name) || !random.chance(UNLISTED_SHARE))
      .map(({ _id, name, seniorRank }) =>
        row(secrets, unit, { name, seniorRank, phone: phoneOf(_id), residence: 'inside' }),
      )
    const others = NOT_ENROLLED.flatMap(([residence, share]) =>
      Array.from({ length: Math.round(enrolled.length * share) }, () => {
        const name = inventName(random, random.chance(0.6) ? 'male' : 'female', 'middle')
        return row(secrets, unit, { name, seniorRank: false, phone: `154${next++}`, residence })
      }),
    )
    return [...listed, ...others]
  })
}

function row(
  { SEAL_KEY, PHONE_KEY }: Secrets,
  { _id: unitId }: UnitDoc,
  { phone, ...said }: Pick<StaffDoc, 'name' | 'seniorRank' | 'residence'> & { readonly phone: string },
): StaffDoc {
  const phoneKey = phoneKeyOf(PHONE_KEY, phone)
  const _id = `${unitId}:${phoneKey}` as const
  // The same district seals to the same bytes; place and content are fixed by it, so that no nonce meets two texts.
  const nonce = createHash('sha256').update(`${_id}/phone/${phone}`).digest().subarray(0, 12)
  return { _id, unitId, ...said, phone: seal(SEAL_KEY, phone, ['staff', _id, 'phone'], nonce), phoneKey, log: [] }
}
