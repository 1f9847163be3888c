import {
  communityCode,
  type CommunityCode,
  type GridCode,
  isClusterCode,
  isGridCode,
  type PersonId,
  type Scope,
} from '../../../types/domain/ids'
import { CONSENT_VERSION, type Role } from '../../../types/domain/org'
import { monthOf, nextMonth, startOfMonth } from '../../../types/domain/time'
import { type Call, openAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { amendmentsWaiting, staysAtFirst } from '../../attendance/public'
import { isUnderWay, loadSupport } from '../../forces/public'
import { countWaiting } from '../../merchants/public'
import { countSince, readsAs, unreadSince } from '../../notices/public'
import {
  countMembers,
  homeGrid,
  isShort,
  loadGrid,
  loadMembership,
  loadOverview,
  pendingIn,
  postOf,
  strengthOf,
} from '../../org/public'
import type { AccountDoc } from '../../../types/documents/org'
import type { TaskDoc } from '../../../types/documents/tasks'
import { balanceOf } from '../../points/public'
import { loadList, taskRows, tasksAtFirst, viewerOf } from '../../tasks/public'
import { shortGrids, waitingInGrid } from '../rules/grids'
import { askedToHelp, toAnswer, toConfirm, toSettle, waitingFor } from '../rules/waiting'

/** Views that look after a grid, and so see its strength. */
const GRID_VIEWS: ReadonlySet<Role> = new Set(['branchSecretary', 'cadre', 'gridWorker'])
/** Views that serve and so have a place, a stay and points. */
const SERVING_VIEWS: ReadonlySet<Role> = new Set(['branchSecretary', 'cadre', 'gridWorker', 'volunteer'])
/** Views of people who are enrolled, and so may be asked to help another grid. */
const ENROLLED_VIEWS: ReadonlySet<Role> = new Set(['branchSecretary', 'cadre', 'volunteer'])
/** Views over many grids: how these stand is read off the overview. */
const OVER_GRIDS: ReadonlySet<Role> = new Set(['district', 'street', 'community'])
/** Views that confirm newcomers and answer for a grid's floors. */
const LOOKS_AFTER: ReadonlySet<Role> = new Set(['branchSecretary', 'gridWorker'])

const none = Promise.resolve(null)

/** Where a view's tasks are: a grid's people see their grid's, a community and its off-grid branches the community's. */
function taskScope(view: Role, scope: Scope, home: GridCode | null): GridCode | CommunityCode | null {
  if (view === 'community' || isClusterCode(scope)) return communityCode(scope)
  return SERVING_VIEWS.has(view) ? (isGridCode(scope) ? scope : home) : null
}

/** Last month's leftovers, this month's and next month's list. */
function monthsAround(now: number) {
  const month = monthOf(now)
  return [monthOf(startOfMonth(month) - 1), month, nextMonth(month)]
}

/** What somebody has promised to go to and is not over, the next first. */
const comingTo = (tasks: readonly TaskDoc[], me: PersonId, now: number) =>
  tasks
    .filter(({ people, endsAt }) => people[me]?.state === 'coming' && endsAt.getTime() > now)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())

/** Everything one view needs beyond the account: one round, at most 7 trips. */
async function readView(call: Call, view: Role, scope: Scope) {
  const { db, account, now } = call
  const home = homeGrid(account)
  const where = taskScope(view, scope, home)
  const grid = SERVING_VIEWS.has(view) && !isClusterCode(scope) ? (isGridCode(scope) ? scope : home) : null
  const serving = SERVING_VIEWS.has(view)
  const [tasks, stays, gridDoc, members, balance, list, support, overview, shops, settling, unread] = await Promise.all(
    [
      where || serving
        ? tasksAtFirst(db, {
            place: where ? { scope: where, months: monthsAround(now) } : null,
            me: serving ? account.personId : null,
            now: new Date(now),
          })
        : none,
      staysAtFirst(db, { role: view, scope, serves: serving }, account.personId, now),
      grid ? loadGrid(db, grid) : none,
      grid && GRID_VIEWS.has(view) ? countMembers(db, grid) : none,
      view === 'volunteer' ? balanceOf(db, account.personId) : none,
      view === 'community' ? loadList(db, `${communityCode(scope)}:${monthOf(now)}`) : none,
      ENROLLED_VIEWS.has(view) ? loadSupport(db, account.personId) : none,
      OVER_GRIDS.has(view) ? loadOverview(db) : none,
      view === 'community' ? countWaiting(db, communityCode(scope)) : none,
      amendmentsWaiting(db, { role: view, scope }, account.personId),
      countSince(db, readsAs(account), unreadSince(account, now), now),
    ],
  )
  const asked = support && isUnderWay(support, now) && support.answer === 'waiting' ? support : null
  const short = overview?.grids.filter((tile) => tile.id.startsWith(scope) && isShort(tile)) ?? []
  return {
    tasks: tasks ?? [],
    coming: serving ? comingTo(tasks ?? [], account.personId, now) : [],
    stays,
    gridDoc,
    members,
    balance,
    list,
    asked,
    short,
    unread,
    settling,
    shops: shops ?? 0,
  }
}
type View = Awaited<ReturnType<typeof readView>>

/** An account without a role: whoever signed up and waits for a word, or somebody nobody knows any more. 3 trips. */
async function withoutRole({ db }: Pick<Call, 'db'>, account: AccountDoc) {
  const membership = await loadMembership(db, account.personId)
  if (membership?.state !== 'pending') return done({ state: 'unregistered' as const })
  const grid = await loadGrid(db, membership.gridId)
  return done({ state: 'pending' as const, name: account.name, gridName: grid?.name ?? '' })
}

/** The view's grid against its floors. */
const gridOf = ({ gridDoc, members }: View) =>
  gridDoc && members ? { id: gridDoc._id, name: gridDoc.name, strength: strengthOf(members, gridDoc.floors) } : null

/** What waits besides tasks: people to confirm, and floors that are not reached. */
function waitingBesides(role: Role, scope: Scope, view: View) {
  const grid = gridOf(view)
  if (!LOOKS_AFTER.has(role) || grid?.id !== scope) return shortGrids(view.short)
  return waitingInGrid({ ...grid, pending: pendingIn(view.members ?? []) })
}

/** The caller's post in the grid that the view is about (mechanism 11). */
function postIn({ gridDoc }: View, account: AccountDoc) {
  const post = gridDoc ? postOf(gridDoc, account.personId) : null
  return post ? { name: post.name, duty: post.duty, group: post.group } : null
}

/** The first screen of any view in one call: at most 8 trips in 2 rounds (ADR 0050, 0060, 0122, 0123). "What waits for me" is a query, not a copy. */
export const open = openAction('home.open', async (input, call) => {
  const { account, now } = call
  if (!account) return done({ state: 'unregistered' as const })
  if (account.state === 'suspended') return done({ state: 'suspended' as const, name: account.name })

  const chosen = account.roles.findIndex(({ role }) => role === input.view)
  const view = Math.max(chosen, 0)
  const grant = account.roles[view]
  if (!grant) return withoutRole(call, account)
  const read = await readView({ ...call, account }, grant.role, grant.scope)
  const { tasks, coming, stays, balance, list, asked, unread } = read
  const openStay = stays.open

  const rows = taskRows(tasks, viewerOf(account), now)
  const [next] = coming
  return done({
    state: 'active' as const,
    now,
    personId: account.personId,
    name: account.name,
    roles: [...account.roles],
    view,
    waiting: [
      ...askedToHelp(asked),
      ...waitingFor(grant.role, rows, grant.role === 'community' ? list !== null : null, now),
      ...toConfirm(stays.waiting),
      ...toSettle(read.settling),
      ...toAnswer(read.shops),
      ...waitingBesides(grant.role, grant.scope, read),
    ],
    upcoming: next
      ? {
          taskId: next._id,
          title: next.title,
          place: next.place,
          startsAt: next.startsAt.getTime(),
          endsAt: next.endsAt.getTime(),
        }
      : null,
    upcomingCount: coming.length,
    openStay: openStay
      ? { shiftId: openStay.shiftId, title: openStay.title, checkedInAt: openStay.checkedInAt.getTime() }
      : null,
    grid: gridOf(read),
    post: postIn(read, account),
    unread,
    consentDue: (account.consent?.version ?? 0) < CONSENT_VERSION,
    balance,
  })
})
