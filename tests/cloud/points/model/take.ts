import { DAY, dayOf, MINUTE } from '../../../../types/domain/time'
import type { TestCloud } from '../../../support/cloud'
import type { Book, Good } from './book'
import { GOODS, MEMBERS } from './people'
import { adjust, cancel, capture, captureOnce, showCode } from './players'
import type { Step } from './step'

/** Where a step is taken: the cloud, the reference, and the desks of this lane. */
export interface Table {
  readonly cloud: TestCloud
  readonly book: Book
  readonly lane: number
}

type Of<K extends Step['kind']> = Extract<Step, { kind: K }>
type Member = (typeof MEMBERS)[number]

const expectOne = (said: string, wanted: readonly string[], what: string): void => {
  if (!wanted.includes(said)) throw new Error(`${what}: it said ${said}, and should have said ${wanted.join(' or ')}`)
}

/** Of several at once exactly one did it; the others were told that it is done, or all were told why not. */
function expectOnce(said: readonly string[], wanted: readonly string[], done: string, what: string): string {
  const oks = said.filter((one) => one === 'ok').length
  if (oks > 1) throw new Error(`${what}: done ${oks} times`)
  const others = oks === 1 ? [...wanted, 'ok', done] : wanted
  for (const one of said) expectOne(one, others, what)
  return oks === 1 ? 'ok' : (said[0] ?? '')
}

async function redeem(
  { cloud, book }: Table,
  { personId, _id }: Member,
  step: Of<'redeem' | 'walkAway'>,
): Promise<void> {
  const good: Good = GOODS[step.good] ?? GOODS[0]
  const taking = good.shelf?.begin()
  const may = book.mayHave(personId, good, cloud.now())
  const shown = await showCode(cloud, _id, good)
  const what = `${personId} and ${good.id}, ${book.of(personId).balance} points`
  /** While it was under way nothing may have been left. */
  const wanted = () => [may, ...(taking && taking.fewest <= 0 ? ['soldOut'] : [])]
  const end = (how: 'sold' | 'refused' | 'held') => taking && good.shelf?.end(taking, how)
  if (typeof shown === 'string') {
    expectOne(shown, wanted(), what)
    end('refused')
    return
  }
  if (may !== 'ok') throw new Error(`${what}: a code was shown, and it should have said ${may}`)
  if (step.kind === 'walkAway') {
    const { outcome, at } = step.tried
      ? await captureOnce(cloud, good, personId, shown.digits)
      : { outcome: 'never tried', at: null }
    if (outcome === 'ok' && at === null) throw new Error(`${what}: a receipt, and nothing was posted`)
    if (at !== null) book.redeem(personId, good, at)
    end(at !== null ? 'sold' : outcome === 'soldOut' || outcome === 'never tried' ? 'refused' : 'held')
    return
  }
  const { outcomes, at } = await capture(cloud, good, shown.digits, step.tills)
  const ended = expectOnce(outcomes, wanted(), 'codeUsed', what)
  if (ended === 'ok') book.redeem(personId, good, at)
  end(ended === 'ok' ? 'sold' : 'refused')
}

async function takeBack({ cloud, book }: Table, { personId }: Member, step: Of<'cancel'>): Promise<void> {
  const last = book.of(personId).had.at(-1)
  const age = cloud.now() - (last?.at ?? 0)
  // In the minute around a day's end the clock of the call decides.
  if (!last || Math.abs(age - DAY) < MINUTE) return
  const { shelf } = last.good
  // What comes back to another day's stock does not count.
  const inStock = shelf && (!shelf.daily || dayOf(last.at) === dayOf(cloud.now())) ? shelf : null
  inStock?.returning()
  const what = `${last.postingId} taken back after ${Math.round(age / MINUTE)} minutes`
  const ended = expectOnce(
    await cancel(cloud, last, step.tills),
    [age < DAY ? 'ok' : 'cancelTooLate'],
    'alreadyReversed',
    what,
  )
  inStock?.returned(ended === 'ok')
  if (ended === 'ok') book.takeBack(personId, last, cloud.now())
}

async function change(
  { cloud, book, lane }: Table,
  { personId }: Member,
  step: Of<'adjust' | 'reverse'>,
): Promise<void> {
  const { balance, adjusted } = book.of(personId)
  const [open] = adjusted
  if (step.kind === 'reverse' && !open) return
  const points = step.kind === 'adjust' ? step.points : -(open?.points ?? 0)
  const wish =
    step.kind === 'reverse' && open
      ? { kind: 'reverse' as const, postingId: open.postingId }
      : { kind: 'change' as const, points }
  const said = await adjust(cloud, lane, personId, wish)
  expectOne(said, [balance + points >= 0 ? 'posted' : 'short'], `${personId}: ${balance} points and ${points} more`)
  if (said !== 'posted') return
  if (step.kind === 'reverse' && open) book.reverse(personId, open, cloud.now())
  else book.adjust(personId, points, cloud.now())
}

/** One step, in the cloud and in the book; both must say the same. */
export async function take(table: Table, step: Step): Promise<void> {
  const member = MEMBERS[step.member]
  if (!member) throw new Error('nobody has this number')
  if (step.kind === 'redeem' || step.kind === 'walkAway') return redeem(table, member, step)
  return step.kind === 'cancel' ? takeBack(table, member, step) : change(table, member, step)
}
