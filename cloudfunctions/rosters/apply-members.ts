import type { DivisionCode, RequestId } from '../../types/domain/ids'
import type { RowOutcome } from '../../types/domain/rosters'
import type { MembershipDoc, PersonDoc } from '../../types/documents/org'
import type { LogEntry } from '../../types/documents/tasks'
import type { Call } from '../_kernel/action'
import { seal } from '../_kernel/sealed'
import { secret } from '../_kernel/secret'
import { inTurns, type Open, type Round, type RowResult } from './apply-rows'
import { twoNumbers, twoUnits } from './double'
import { follow } from './follow-roles'
import { lookUpMembers, type SeenMember } from './look-up-members'
import { newMembership, newPerson } from './new-people'
import { decideMember, type Decision, type Effect } from './rules/decide-member'
import { groupAlike } from './rules/groups'
import { markedOutcome, markEntry } from './rules/ids'
import { CHANGED_MEANWHILE } from './rules/outcome'
import type { MemberRow } from './rules/rows'
import { changeMemberships, changePeople, freePosts, insertNew } from './store'

/** A row with what it does; `outcome` is the one its first attempt began with, if there was one. */
interface Planned {
  readonly seen: SeenMember
  readonly outcome: RowOutcome
  readonly effect: Effect | null
  readonly says: string
  readonly marked: boolean
}
type Doing<E extends Effect['does']> = Planned & { readonly effect: Extract<Effect, { does: E }> }

const doing = <E extends Effect['does']>(planned: readonly Planned[], does: E): Doing<E>[] =>
  planned.filter((one): one is Doing<E> => one.effect?.does === does)

/** What a part is applied as: who does it, where they may, and how its documents remember it. */
export interface MemberPart {
  readonly call: Call
  readonly scope: DivisionCode
  readonly mark: RequestId
}

const whole = (outcome: RowOutcome, part: MemberPart): LogEntry =>
  markEntry(part.mark, outcome, { personId: part.call.account.personId, at: new Date(part.call.now) })

/** One round over a part's open rows: look up, decide, write, and say which rows were not as they were seen. */
export async function memberRound(
  part: MemberPart,
  open: readonly Open<MemberRow>[],
  again: boolean,
): Promise<Round<MemberRow>> {
  const seen = await lookUpMembers(part.call.db, open)
  const planned = seen.map((one) => plan(one, part, again))
  const unsure = new Set([
    ...(await ask(part, planned)),
    ...(await enrol(part, doing(planned, 'enrol'))),
    ...(await update(part, doing(planned, 'update'))),
  ])
  const sure = planned.filter((one) => !unsure.has(one))
  await leavePosts(part, sure)
  await follow(
    part.call.db,
    sure.flatMap(({ seen: { personId }, outcome, effect }) =>
      ['add', 'move', 'change'].includes(outcome) || effect ? [personId] : [],
    ),
  )
  return {
    results: sure.map(({ seen: { kept }, outcome, says }): RowResult<MemberRow> => ({ kept, outcome, says })),
    unsure: [...unsure].map(({ seen: { kept, row } }) => ({ kept, row })),
  }
}

function plan(seen: SeenMember, part: MemberPart, again: boolean): Planned {
  const decision: Decision = decideMember(seen.row, seen.known, part.scope, null)
  const before = markedOutcome([seen.person?.log, seen.membership?.log], part.mark)
  // Whoever wrote it meanwhile had their reasons; what says the same needs no second word.
  const overtaken = again && before === null && decision.effect?.does === 'update'
  if (overtaken) return { seen, outcome: 'bad', effect: null, says: CHANGED_MEANWHILE, marked: false }
  return {
    seen,
    outcome: before ?? decision.outcome,
    effect: decision.effect,
    says: decision.says,
    marked: before !== null,
  }
}

/** What is double is written down first: who is enrolled after that is known to wait. */
async function ask({ call }: MemberPart, planned: readonly Planned[]): Promise<Planned[]> {
  const now = new Date(call.now)
  const twins = doing(planned, 'enrol').filter(({ effect }) => effect.twin !== null)
  const units = doing(planned, 'ask')
  if (twins.length + units.length === 0) return []
  const documents = [
    ...(await twoNumbers(
      call.db,
      twins.map(({ seen }) => seen),
      now,
    )),
    ...(await twoUnits(
      call.db,
      units.map(({ seen }) => seen),
      now,
    )),
  ]
  await insertNew(call.db, 'duplicates', documents)
  return []
}

async function enrol(part: MemberPart, rows: readonly Doing<'enrol'>[]): Promise<Planned[]> {
  const { db, account } = part.call
  const people = rows
    .filter(({ seen }) => !seen.person)
    .map(({ seen, outcome }): PersonDoc => newPerson(seen, whole(outcome, part)))
  const memberships = await Promise.all(
    rows
      .filter(({ seen }) => !seen.membership)
      .map(({ seen, outcome, effect }): Promise<MembershipDoc> =>
        newMembership(seen, effect.state, whole(outcome, part), account.name),
      ),
  )
  // Nobody is enrolled whom the next look would not find.
  if (!(await insertNew(db, 'people', people))) return [...rows]
  const known = rows.filter(({ seen: { person }, effect }) => person !== null && Object.keys(effect.person).length > 0)
  const late = await updatePeople(part, known)
  const clean = await insertNew(db, 'memberships', memberships)
  return clean ? late : [...rows]
}

async function update(part: MemberPart, rows: readonly Doing<'update'>[]): Promise<Planned[]> {
  const late = await updatePeople(
    part,
    rows.filter(({ effect }) => Object.keys(effect.person).length > 0),
  )
  const left = new Set<Planned>(late)
  const rest = rows.filter((row) => !left.has(row))
  return [...late, ...(await updateMemberships(part, rest))]
}

async function updatePeople(part: MemberPart, rows: readonly Doing<'enrol' | 'update'>[]): Promise<Planned[]> {
  const todo = rows.filter(({ seen }) => markedOutcome([seen.person?.log], part.mark) === null)
  const groups = groupAlike(todo, ({ seen, outcome, effect: { person } }) =>
    // Every address is sealed to its own person.
    person.address ? seen.personId : [outcome, person],
  )
  const late = await inTurns(groups, async (group) => {
    const [first] = group
    if (!first) return []
    const { address, ...patch } = first.effect.person
    const ids = group.map(({ seen }) => seen.personId)
    const sealed = address
      ? seal(secret('SEAL_KEY'), address.to, ['people', first.seen.personId, 'address'])
      : undefined
    const entry = whole(first.outcome, part)
    const changed = await changePeople(part.call.db, ids, patch, sealed, { mark: part.mark, entry })
    return changed === ids.length ? [] : group
  })
  return late.flat()
}

async function updateMemberships(part: MemberPart, rows: readonly Doing<'update'>[]): Promise<Planned[]> {
  const { db, account } = part.call
  const todo = rows.filter(({ effect }) => Object.keys(effect.membership).length > 0)
  const groups = groupAlike(todo, ({ outcome, effect }) => [outcome, effect.membership])
  const late = await inTurns(groups, async (group) => {
    const [first] = group
    if (!first) return []
    const ids = group.map(({ seen }) => seen.personId)
    const marked = { mark: part.mark, entry: whole(first.outcome, part), byName: account.name }
    const changed = await changeMemberships(db, ids, first.effect.membership, marked)
    return changed === ids.length ? [] : group
  })
  return late.flat()
}

/** Whoever moved leaves their post in the grid they came from; run again, there is none to leave. */
async function leavePosts({ call }: MemberPart, planned: readonly Planned[]): Promise<void> {
  const moved = planned.flatMap(({ outcome, effect, seen: { membership, personId } }) => {
    const from =
      effect?.does === 'update' && effect.membership.gridId
        ? effect.membership.gridId.from
        : membership?.moves.at(-1)?.from
    return outcome === 'move' && from ? [{ from, personId }] : []
  })
  await inTurns(
    groupAlike(moved, ({ from }) => from),
    async (group) => {
      const [first] = group
      return first
        ? freePosts(
            call.db,
            first.from,
            group.map(({ personId }) => personId),
          )
        : 0
    },
  )
}
