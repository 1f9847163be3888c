import { permit } from '../../../types/domain/refusals'
import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { leadsABranch } from '../../corps/public'
import { tasksStillOn } from '../../tasks/public'
import { openField } from '../opened'
import { stillOnSince, whyNotDelete } from '../rules/deletion'
import { gridNames, loadMembership, loadPerson, loadUnit } from '../store'

const none = Promise.resolve(null)

/** All that is known of the caller here, unmasked: it is theirs. 7 trips in three rounds. */
export const mine = action('privacy.mine', async (_input, { db, account, now }) => {
  const me = account.personId
  const [person, found, leads, tasks] = await Promise.all([
    loadPerson(db, me),
    loadMembership(db, me),
    leadsABranch(db, me),
    tasksStillOn(db, me, stillOnSince(now)),
  ])
  const moves = found?.moves ?? []
  const membership = found && found.state !== 'left' ? found : null
  const grids = [
    ...new Set([...(found ? [found.gridId] : []), ...moves.flatMap(({ from, to }) => (from ? [from, to] : [to]))]),
  ]
  const [unit, names] = await Promise.all([
    person?.unitId ? loadUnit(db, person.unitId) : none,
    grids.length > 0 ? gridNames(db, grids) : [],
  ])
  const nameOf = (id: string) => names.find(({ _id }) => _id === id)?.name ?? id
  return done({
    name: person?.name ?? account.name,
    occupation: person?.occupation ?? 'resident',
    skills: [...(person?.skills ?? [])],
    unitName: unit?.name ?? null,
    partyMember: person?.partyMember ?? false,
    phone: person ? openField(person, 'phone') : null,
    address: person ? openField(person, 'address') : null,
    grid: membership && {
      id: membership.gridId,
      name: nameOf(membership.gridId),
      since: membership.since.getTime(),
      pending: membership.state === 'pending',
    },
    moves: moves.map(({ from, to, at, byName }) => ({
      fromName: from && nameOf(from),
      toName: nameOf(to),
      at: at.getTime(),
      byName: byName,
    })),
    roles: [...account.roles],
    consent: account.consent && { version: account.consent.version, at: account.consent.at.getTime() },
    deletable: permit(whyNotDelete({ roles: account.roles, leads, tasks }, now)),
  })
})
