import type { Call } from '../../_kernel/action'
import { org } from '../../../types/contracts/org'
import type { GridCode } from '../../../types/domain/ids'
import { maskAddress, maskPhone } from '../../../types/domain/org'
import type { AccountDoc, GridDoc, MembershipDoc, PersonDoc } from '../../../types/documents/org'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { authoriseOver } from '../../_kernel/authorise'
import { unseal } from '../../_kernel/sealed'
import { secret } from '../../_kernel/secret'
import { whyNotSuspend } from '../rules/giving'
import { permit } from '../../../types/domain/refusals'
import { postOf } from '../rules/posts'
import { accountOfPerson, loadGrids, loadMembership, loadPerson } from '../store'

/** A sealed field, masked: the whole of it costs a purpose and a row of the audit chain. */
function masked(person: PersonDoc, field: 'phone' | 'address'): string | null {
  const sealed = person[field]
  if (sealed === null) return null
  const text = unseal(secret('SEAL_KEY'), sealed, ['people', person._id, field])
  return field === 'phone' ? maskPhone(text) : maskAddress(text)
}

function movesOf(membership: MembershipDoc, grids: readonly GridDoc[]) {
  const nameOf = (id: GridCode) => grids.find(({ _id }) => _id === id)?.name ?? ''
  return membership.moves.map(({ from, to, at, byName }) => ({
    fromName: from === null ? null : nameOf(from),
    toName: nameOf(to),
    at: at.getTime(),
    byName,
  }))
}

/** Whether the caller may suspend or restore this account from here. */
function suspension(account: Call['account'], target: AccountDoc | null, gridId: GridCode) {
  if (!target) return permit('noAccountYet')
  return permit(authoriseOver(org.setAccountState.who, account, () => gridId) ?? whyNotSuspend(account, target, true))
}

/** One person of a grid with post, moves and account (mechanisms 8, 10, 11); 5 trips in 2 rounds. */
export const getPerson = loadingAction(
  'org.getPerson',
  async ({ personId }, db) => {
    const [membership, person, account] = await Promise.all([
      loadMembership(db, personId),
      loadPerson(db, personId),
      accountOfPerson(db, personId),
    ])
    return { membership, person, target: account }
  },
  async ({ gridId }, { db, account }, { membership, person, target }) => {
    if (!membership || !person || membership.gridId !== gridId || membership.state === 'left') return refuse('notFound')
    const been = membership.moves.flatMap(({ from, to }) => (from === null ? [to] : [from, to]))
    const grids = await loadGrids(db, [gridId, ...been])
    const grid = grids.find(({ _id }) => _id === gridId)
    if (!grid) return refuse('notFound')
    const post = postOf(grid, membership._id)
    return done({
      personId: membership._id,
      name: membership.name,
      kind: membership.kind,
      pending: membership.state === 'pending',
      occupation: membership.occupation,
      unitName: membership.unitName,
      seniorRank: person.seniorRank,
      partyMember: person.partyMember,
      gridName: grid.name,
      since: membership.since.getTime(),
      phone: masked(person, 'phone'),
      address: masked(person, 'address'),
      post: post ? { id: post.id, name: post.name, group: post.group } : null,
      moves: movesOf(membership, grids),
      account: target ? { state: target.state, roles: [...target.roles] } : null,
      suspend: suspension(account, target, gridId),
    })
  },
)
