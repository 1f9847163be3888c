import { hashStatement } from '../../../cloudfunctions/alliance/rules/line'
import { findAuditFault } from '../../../cloudfunctions/_kernel/audit-chain'
import { type At, unseal } from '../../../cloudfunctions/_kernel/sealed'
import { findFault } from '../../../cloudfunctions/points/rules/chain'
import { MINUTE, type Instant } from '../../../types/domain/time'
import type { DemandDraftDoc, TaskDoc } from '../../../types/documents/tasks'
import type { MembershipDoc, MerchantDoc, PersonDoc, Sealed, StaffDoc } from '../../../types/documents/org'
import type { ApplicationDoc } from '../../../types/documents/merchants'
import type { StatementDoc } from '../../../types/documents/alliance'
import type { ImportPartDoc } from '../../../types/documents/rosters'
import type { PostingDoc } from '../../../types/documents/points'
import type { AuditDoc } from '../../../types/documents/privacy'
import type { CollectionName } from '../../../types/documents/all'
import { TEST_KEYS } from '../secrets'
import type { Everything } from './lane'

/** Longer than a scene takes with all its retries, and shorter than from any scene's beginning to a planned time in it. */
const WHILE_IT_RAN = 10 * MINUTE

/** Moments between a scene's beginning and its end read `now`: they are the only thing that two runs may differ in. */
export function timeless(value: unknown, since: Instant): unknown {
  const isNow = (at: Instant) => at >= since && at < since + WHILE_IT_RAN
  if (value instanceof Date) return isNow(value.getTime()) ? 'now' : value
  if (typeof value === 'number') return isNow(value) ? 'now' : value
  if (Array.isArray(value)) return value.map((item) => timeless(item, since))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, timeless(item, since)]))
}

/** A chain's hashes cover its moments, so they are recomputed here and then left out. */
function checkedPostings(postings: readonly object[]): object[] {
  const all = postings as readonly PostingDoc[]
  for (const account of new Set(all.map((posting) => posting.account))) {
    const own = all.filter((posting) => posting.account === account).sort((a, b) => a.seq - b.seq)
    const fault = findFault(own)
    if (fault) throw new Error(`the chain of ${account} is broken at ${fault.seq}: ${fault.fault}`)
  }
  return all.map(({ hash: _hash, prevHash: _prevHash, ...posting }) => posting)
}

/** Like postings: what each actor did is one chain. */
function checkedAudit(rows: readonly object[]): object[] {
  const all = rows as readonly AuditDoc[]
  for (const actor of new Set(all.map((row) => row.actor))) {
    const fault = findAuditFault(all.filter((row) => row.actor === actor).sort((a, b) => a.seq - b.seq))
    if (fault) throw new Error(`the audit chain of ${actor} is broken at ${fault.seq}: ${fault.kind}`)
  }
  return all.map(({ hash: _hash, prevHash: _prevHash, ...row }) => row)
}

/** Sealed again is sealed with another nonce; what it says must be the same, and it must open where it lies. */
const opened = (sealed: Sealed | null, at: At) => (sealed ? unseal(TEST_KEYS.SEAL_KEY, sealed, at) : null)

const openedPeople = (people: readonly object[]): object[] =>
  (people as readonly PersonDoc[]).map((person) => ({
    ...person,
    phone: opened(person.phone, ['people', person._id, 'phone']),
    address: opened(person.address, ['people', person._id, 'address']),
  }))

const openedMemberships = (members: readonly object[]): object[] =>
  (members as readonly MembershipDoc[]).map((member) => ({
    ...member,
    home: opened(member.home, ['memberships', member._id, 'home']),
  }))

const openedParts = (parts: readonly object[]): object[] =>
  (parts as readonly ImportPartDoc[]).map((part) => ({
    ...part,
    rows: opened(part.rows, ['importParts', part._id, 'rows']),
  }))

const openedStaff = (staff: readonly object[]): object[] =>
  (staff as readonly StaffDoc[]).map((row) => ({ ...row, phone: opened(row.phone, ['staff', row._id, 'phone']) }))

const openedDrafts = (drafts: readonly object[]): object[] =>
  (drafts as readonly DemandDraftDoc[]).map((draft) => ({
    ...draft,
    body: opened(draft.body, ['demandDrafts', draft._id, 'body']),
  }))

const openedTasks = (tasks: readonly object[]): object[] =>
  (tasks as readonly TaskDoc[]).map((task) => ({
    ...task,
    contact: opened(task.contact, ['tasks', task._id, 'contact']),
  }))

const openedShops = (shops: readonly object[]): object[] =>
  (shops as readonly MerchantDoc[]).map((shop) => ({
    ...shop,
    phone: opened(shop.phone, ['merchants', shop._id, 'phone']),
  }))

const openedApplications = (applications: readonly object[]): object[] =>
  (applications as readonly ApplicationDoc[]).map(({ shop, ...application }) => ({
    ...application,
    shop: { ...shop, phone: opened(shop.phone, ['shopApplications', application._id, 'phone']) },
  }))
/** A closed statement's hash covers the moments of both sides' words. */
const checkedStatements = (statements: readonly object[]): object[] =>
  (statements as readonly StatementDoc[]).map((statement) => {
    if (statement.closed && statement.closed.hash !== hashStatement(statement))
      throw new Error(`the statement ${statement._id} is not what was closed`)
    return { ...statement, closed: statement.closed?.at ?? null }
  })

/**
 * By collection, what two good runs differ in besides moments: hashes over moments, sealed fields with a nonce of their own.
 * Each checks or opens it, and only then leaves it out.
 */
const CHECKED: { readonly [C in CollectionName]?: (documents: readonly object[]) => object[] } = {
  postings: checkedPostings,
  audit: checkedAudit,
  people: openedPeople,
  memberships: openedMemberships,
  importParts: openedParts,
  staff: openedStaff,
  demandDrafts: openedDrafts,
  tasks: openedTasks,
  merchants: openedShops,
  shopApplications: openedApplications,
  statements: checkedStatements,
}

/** A whole database as two runs of one scene must leave it. @throws when a member's chain of postings is broken */
export const comparable = (all: Everything, since: Instant): unknown => {
  const checked = Object.entries(CHECKED).map(([name, check]) => [name, check(all[name] ?? [])] as const)
  return timeless({ ...all, ...Object.fromEntries(checked) }, since)
}
