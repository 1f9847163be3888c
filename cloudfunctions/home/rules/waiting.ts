import type { ValueOf } from '../../../types/contracts/all'
import type { GridCode, ShiftId } from '../../../types/domain/ids'
import type { Role } from '../../../types/domain/org'
import { dayOf, type Instant } from '../../../types/domain/time'

type Row = ValueOf<'tasks.listTasks'>['tasks'][number]
type Waiting = Extract<ValueOf<'home.open'>, { state: 'active' }>['waiting'][number]
type Kind = Waiting['kind']

interface Test {
  readonly wants: (row: Row, now: Instant) => boolean
  /** The moment that matters: a deadline or a start. */
  readonly at: (row: Row) => Instant
}

const running = (row: Row, now: Instant) => row.state === 'open' && row.endsAt > now

const TESTS: Readonly<
  Record<
    Exclude<
      Kind,
      | 'publish'
      | 'confirm'
      | 'floor'
      | 'support'
      | 'confirmStays'
      | 'settleLate'
      | 'settleCorrection'
      | 'shopApplications'
    >,
    Test
  >
> = {
  answer: { wants: (row, now) => row.mine === 'offered' && running(row, now), at: (row) => row.startsAt },
  claim: { wants: (row) => row.claimable.allowed, at: (row) => row.claimUntil },
  fill: {
    wants: (row, now) => row.branch !== null && row.branch.placesLeft > 0 && running(row, now),
    at: (row) => row.startsAt,
  },
  accept: {
    wants: (row, now) => row.state === 'accepting' || (row.people > 0 && !row.returned && row.endsAt <= now),
    at: (row) => row.endsAt,
  },
  openStation: {
    wants: (row, now) => row.people > 0 && running(row, now) && dayOf(row.startsAt) === dayOf(now),
    at: (row) => row.startsAt,
  },
  join: { wants: (row) => row.mine === null && row.joinable.allowed, at: (row) => row.startsAt },
}

/** What each view is asked for, the most pressing first; the boundary of mechanism 5: a branch claims, a community accepts. */
const ASKED: Readonly<Partial<Record<Role, readonly (keyof typeof TESTS)[]>>> = {
  community: ['accept', 'openStation'],
  branchSecretary: ['claim', 'fill', 'answer', 'openStation'],
  gridWorker: ['openStation', 'answer'],
  cadre: ['answer', 'join'],
  volunteer: ['answer', 'join'],
}

/**
 * What waits for a person in one of their views: a query over tasks, never a stored copy.
 * @param rows tasks under way where the person serves or has a place
 * @param listPublished whether this month's demand list is out; null where nobody asks
 */
export function waitingFor(
  view: Role,
  rows: readonly Row[],
  listPublished: boolean | null,
  now: Instant,
): readonly Waiting[] {
  const waiting: Waiting[] = []
  for (const kind of ASKED[view] ?? []) {
    const { wants, at } = TESTS[kind]
    const found = rows.filter((row) => wants(row, now))
    const [first] = found
    if (!first) continue
    const only = found.length === 1 ? first : null
    waiting.push({
      kind,
      count: found.length,
      taskId: only?.id ?? null,
      title: only?.title ?? null,
      gridId: null,
      at: Math.min(...found.map(at)),
    })
  }
  if (listPublished === false)
    waiting.push({ kind: 'publish', count: 1, taskId: null, title: null, gridId: null, at: null })
  return waiting
}

/** Another grid asks for this person, and they have not answered yet; null for nobody asks. */
export const askedToHelp = (
  support: { readonly to: GridCode; readonly toName: string; readonly until: Date } | null,
): readonly Waiting[] =>
  support
    ? [
        {
          kind: 'support',
          count: 1,
          taskId: null,
          title: support.toName,
          gridId: support.to,
          at: support.until.getTime(),
        },
      ]
    : []

/** Late entries and corrections that this view may settle; null for nobody asks it. */
export function toSettle(waiting: { readonly late: number; readonly correction: number } | null): readonly Waiting[] {
  const of = (kind: 'settleLate' | 'settleCorrection', count: number): Waiting[] =>
    count > 0 ? [{ kind, count, taskId: null, title: null, gridId: null, at: null }] : []
  return waiting ? [...of('settleLate', waiting.late), ...of('settleCorrection', waiting.correction)] : []
}

/** Shops that ask to be of the alliance (mechanism 35). */
export const toAnswer = (shops: number): readonly Waiting[] =>
  shops > 0 ? [{ kind: 'shopApplications', count: shops, taskId: null, title: null, gridId: null, at: null }] : []

/** People who wait for a word at a shift, at the one that has waited longest first; null for nobody asks this view. */
export function toConfirm(
  waiting: readonly { readonly shiftId: ShiftId; readonly title: string; readonly people: number }[] | null,
): readonly Waiting[] {
  const [first] = waiting ?? []
  if (!waiting || !first) return []
  const count = waiting.reduce((sum, { people }) => sum + people, 0)
  const title = waiting.length === 1 ? first.title : null
  return [{ kind: 'confirmStays', count, taskId: null, shiftId: first.shiftId, title, gridId: null, at: null }]
}
