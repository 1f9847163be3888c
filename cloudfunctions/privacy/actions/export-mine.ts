import type { PersonId } from '../../../types/domain/ids'
import { dayOf } from '../../../types/domain/time'
import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import type { Db } from '../../_kernel/db'
import { allAttendanceOf } from '../../attendance/public'
import { allNominationsOf } from '../../corps/public'
import { loadSupport } from '../../forces/public'
import { allApplicationsOf } from '../../merchants/public'
import { allComplaintsOf, creditsOf } from '../../notices/public'
import { allPostings } from '../../points/public'
import { allServiceOf } from '../../records/public'
import { allTasksOf } from '../../tasks/public'
import { openField, openHome } from '../opened'
import { allLooksAt, loadGrid, loadMembership, loadPerson, loadUnit, namesOf } from '../store'

/** One read of each context, and of each thing that it names. */
async function readLife(db: Db, me: PersonId) {
  const [
    [person, unit],
    [membership, grid],
    nominations,
    tasks,
    attendance,
    service,
    postings,
    support,
    [looks, names],
    complaints,
    messages,
    shopApplications,
  ] = await Promise.all([
    loadPerson(db, me).then(async (found) => [found, found?.unitId ? await loadUnit(db, found.unitId) : null] as const),
    loadMembership(db, me).then(async (found) => [found, found && (await loadGrid(db, found.gridId))] as const),
    allNominationsOf(db, me),
    allTasksOf(db, me),
    allAttendanceOf(db, me),
    allServiceOf(db, me),
    allPostings(db, me),
    loadSupport(db, me),
    allLooksAt(db, me).then(
      async (found) =>
        [
          found,
          await namesOf(
            db,
            found.map(({ actor }) => actor),
          ),
        ] as const,
    ),
    allComplaintsOf(db, me),
    creditsOf(db, me),
    allApplicationsOf(db, me),
  ])
  const told = {
    complaints,
    messages: messages && { left: messages.left, quietUntil: messages.quietUntil },
    shopApplications,
  }
  return {
    person,
    unit,
    membership,
    grid,
    nominations,
    tasks,
    attendance,
    service,
    postings,
    support,
    looks,
    names,
    told,
  }
}

/**
 * Everything that is kept of the caller, in every context, as one JSON file, nothing of it cut off. 19 trips in two or three rounds,
 * and one more for every full page of a long history.
 */
export const exportMine = action('privacy.exportMine', async (_input, { db, account, now }) => {
  const me = account.personId
  const life = await readLife(db, me)
  const {
    person,
    unit,
    membership,
    grid,
    nominations,
    tasks,
    attendance,
    service,
    postings,
    support,
    looks,
    names,
    told,
  } = life
  const holder = grid?.holders[me]
  const post = holder && grid?.posts[holder.postId]
  const text = JSON.stringify(
    {
      exportedAt: new Date(now),
      account: { name: account.name, roles: account.roles, state: account.state, consent: account.consent },
      person: person && {
        name: person.name,
        occupation: person.occupation,
        skills: person.skills ?? [],
        unit: unit?.name ?? null,
        seniorRank: person.seniorRank,
        partyMember: person.partyMember,
        residence: person.residence,
        phone: openField(person, 'phone'),
        address: openField(person, 'address'),
      },
      membership: membership && {
        grid: grid?.name ?? membership.gridId,
        kind: membership.kind,
        since: membership.since,
        state: membership.state,
        home: openHome(membership),
        moves: membership.moves,
      },
      post: post && holder ? { group: post.group, name: post.name, duty: post.duty, since: holder.since } : null,
      nominations,
      support: support && {
        from: support.fromName,
        to: support.toName,
        since: support.since,
        until: support.until,
        state: support.state,
        answer: support.answer,
      },
      tasks: tasks.map(({ people, acceptance, ...task }) => ({
        ...task,
        mine: people[me] ?? null,
        award: acceptance?.awards.find(({ personId }) => personId === me) ?? null,
      })),
      ...attendance,
      ...service,
      postings: postings.map(({ reason, ...posting }) => ({ ...posting, reason: reason?.text ?? null })),
      ...told,
      looks: looks.map(({ actor, at, act, purpose }) => ({ by: names.get(actor) ?? null, at, act, purpose })),
    },
    null,
    2,
  )
  return done({ name: `我的资料-${dayOf(now)}.json`, base64: Buffer.from(text, 'utf8').toString('base64') })
})
