import { communityCode, type DivisionCode, type Scope } from '../../../types/domain/ids'
import { GIVEN_BY, GIVEN_ROLES, type GivenRole, type Role, type RoleGrant } from '../../../types/domain/org'
import type { AccountDoc } from '../../../types/documents/org'

export const isGiven = (role: Role): role is GivenRole => (GIVEN_ROLES as readonly Role[]).includes(role)

/** Where a role over a scope lies: a merchant's id carries its community. */
export const divisionOf = (scope: Scope): string => (scope.startsWith('m') ? communityCode(scope.slice(1)) : scope)

/** Digits of the divisions that a role is given over; a merchant's is its community. */
const DIGITS: Readonly<Record<GivenRole, number>> = {
  district: 6,
  department: 6,
  street: 9,
  community: 12,
  gridWorker: 15,
  merchant: 12,
}

/** Whether a role and a place fit: a street worker is one of a street. */
const fits = (role: GivenRole, scope: Scope): boolean =>
  divisionOf(scope).length === DIGITS[role] && scope.startsWith('m') === (role === 'merchant')

const holds = (account: Pick<AccountDoc, 'roles'>, role: Role, scope: Scope): boolean =>
  account.roles.some((held) => held.role === role && divisionOf(scope).startsWith(held.scope))

/** Mechanism 5: a role is given, and taken back, by the level right above it. */
const gives = (account: Pick<AccountDoc, 'roles'>, role: GivenRole, scope: Scope): boolean =>
  holds(account, GIVEN_BY[role], scope)

/** What somebody may give inside a scope: what lies there, or where the scope lies in. */
export const mayGive = (account: Pick<AccountDoc, 'roles'>, scope: DivisionCode): GivenRole[] =>
  GIVEN_ROLES.filter((role) => scope.length <= DIGITS[role] && gives(account, role, scope))

/** The level that gives a role and those above it, lowest first. */
const CHAIN = ['community', 'street', 'district'] as const

/** Whether a role was given by the caller's level or one below it. */
const isAbove = (account: Pick<AccountDoc, 'roles'>, { role, scope }: RoleGrant): boolean =>
  !isGiven(role) || CHAIN.slice(CHAIN.indexOf(GIVEN_BY[role])).some((level) => holds(account, level, scope))

/** Why an account's role may not be taken back by the caller, in this order, or null. */
export function whyNotRevoke(caller: AccountDoc, target: Pick<AccountDoc, 'personId'>, { role, scope }: RoleGrant) {
  if (!isGiven(role) || !gives(caller, role, scope)) return 'roleFromAbove'
  if (caller.personId === target.personId) return 'ownRole'
  return null
}

/**
 * Why the caller may not suspend or restore an account, in this order, or null.
 * @param there whether the person is enrolled or holds a role in the place that the caller named
 */
export function whyNotSuspend(caller: AccountDoc, target: AccountDoc, there: boolean) {
  if (!there) return 'notInGrid'
  if (!target.roles.every((grant) => isAbove(caller, grant))) return 'roleFromAbove'
  if (caller.personId === target.personId) return 'ownRole'
  return null
}

/** Why the caller may not give a role over a scope, in this order, or null. */
export function whyNotGrant(caller: AccountDoc, { role, scope }: { readonly role: GivenRole; readonly scope: Scope }) {
  if (!gives(caller, role, scope)) return 'roleFromAbove'
  return fits(role, scope) ? null : 'scopeWrong'
}
