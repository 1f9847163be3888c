import type { ParsedOf } from '../../types/contracts/all'
import type { PersonId } from '../../types/domain/ids'
import type { AccountDoc, BranchDoc, GridDoc, MembershipDoc, PersonDoc, UnitDoc } from '../../types/documents/org'
import type { LogEntry } from '../../types/documents/tasks'
import { gridOfBranch } from '../../types/domain/ids'
import type { OpenCall } from '../_kernel/action'
import { digestOf } from '../_kernel/digest'
import { syllablesOf } from '../_kernel/lazy-pinyin'
import { phoneKeyOf, seal } from '../_kernel/sealed'
import { secret } from '../_kernel/secret'
import { ACT_OF, type Welcome } from './rules/register'
import { rolesOfMember, withRole } from './rules/roles'
import { tokensOf } from './rules/tokens'

/** Somebody who signs up, and where. */
export interface Newcomer {
  readonly input: ParsedOf<'org.register'>
  readonly openId: OpenCall['openId']
  readonly now: Date
  readonly request: OpenCall['request']
  readonly grid: GridDoc
  readonly unit: UnitDoc | null
}

/** The same wish with a fresh code of the phone button is the same request: a code can be used once, a request may be sent again. */
export function requestOf({ openId, request }: OpenCall, input: ParsedOf<'org.register'>): OpenCall['request'] {
  const { phoneCode: _once, requestId: _name, ...content } = input
  return { id: request.id, digest: digestOf({ action: 'org.register', openId, content }) }
}

/** Whoever nobody knows gets an id made of the request, so that a repeat writes the same documents. */
export const newPersonId = ({ openId, request }: Pick<Newcomer, 'openId' | 'request'>): PersonId =>
  `p${digestOf({ openId, request: request.id }).slice(0, 24)}`

export const entryOf = ({ request, now }: Newcomer, by: PersonId, welcome: Welcome): LogEntry => ({
  requestId: request.id,
  digest: request.digest,
  act: ACT_OF[welcome],
  by,
  at: now,
})

export const sealedAddress = (personId: PersonId, address: string | undefined) =>
  address === undefined ? null : seal(secret('SEAL_KEY'), address, ['people', personId, 'address'])

export function personOf(who: Newcomer, phone: string): PersonDoc {
  const { input, unit } = who
  const _id = newPersonId(who)
  return {
    _id,
    name: input.name,
    occupation: input.occupation,
    unitId: input.kind === 'cadre' && unit ? unit._id : null,
    seniorRank: false,
    partyMember: false,
    phone: seal(secret('SEAL_KEY'), phone, ['people', _id, 'phone']),
    phoneKey: phoneKeyOf(secret('PHONE_KEY'), phone),
    address: sealedAddress(_id, input.address),
    residence: 'inside',
    log: [entryOf(who, _id, 'pending')],
  }
}

export async function membershipOf(who: Newcomer, personId: PersonId, welcome: Welcome): Promise<MembershipDoc> {
  const { input, grid, unit, now } = who
  const home = input.point && JSON.stringify([input.point.longitude, input.point.latitude])
  return {
    _id: personId,
    gridId: grid._id,
    kind: input.kind,
    name: input.name,
    occupation: input.occupation,
    unitName: input.kind === 'cadre' ? (unit?.name ?? null) : null,
    since: now,
    state: welcome,
    home: home === undefined ? null : seal(secret('SEAL_KEY'), home, ['memberships', personId, 'home']),
    tokens: tokensOf(input.name, await syllablesOf(input.name)),
    moves: [],
    log: [entryOf(who, personId, welcome)],
  }
}

/** The account of somebody just met: roles only for whoever is in at once; the branch they lead comes with it (mechanism 6). */
export function accountOf(
  who: Newcomer,
  person: Pick<PersonDoc, '_id' | 'name'>,
  met: {
    readonly welcome: Welcome
    readonly membership: Pick<MembershipDoc, 'gridId' | 'kind' | 'state'> | null
    readonly gridName: string
    readonly led: BranchDoc | null
  },
): AccountDoc {
  const { welcome, led } = met
  const enrolled = welcome === 'active' ? rolesOfMember([], met.membership, met.gridName) : []
  const roles = led
    ? withRole(enrolled, { role: 'branchSecretary', scope: gridOfBranch(led._id), scopeName: led.name })
    : enrolled
  return {
    _id: who.openId,
    personId: person._id,
    name: person.name,
    roles: welcome === 'active' ? roles : [],
    state: 'active',
    consent: { version: who.input.consentVersion, at: who.now },
    log: [entryOf(who, person._id, welcome)],
  }
}
