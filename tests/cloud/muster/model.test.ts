import * as fc from 'fast-check'
import { RESPONSES, RESPONSES_AFTER, type Response } from '../../../types/domain/muster'
import type { MusterGridDoc } from '../../../types/documents/muster'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { COMMUNITY, GRID, PEOPLE, SIBLING } from '../../support/generic/world'
import { times } from '../../support/long'
import { crowd, issueOrder, TOWN } from '../../support/muster-town'
import { NOW } from '../../support/tasks'

const FOUR = crowd.slice(0, 4)
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ documents: TOWN, clock: NOW })
})
afterAll(() => cloud.close())

/** What somebody does, always seeing what is so: pages that show less are tried in the rule's own table. */
type Move =
  | { readonly by: number; readonly says: Response }
  | { readonly by: number; readonly helps: 'agreed' | 'declined' }
  | { readonly asks: number }
  | { readonly ends: true }

const NOBODY = { read: 0, coming: 0, arrived: 0, cannot: 0, left: 0 }
const who = fc.nat(FOUR.length - 1)
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ by: who, says: fc.constantFrom(...RESPONSES) }) },
  { weight: 2, arbitrary: fc.record({ by: who, helps: fc.constantFrom('agreed' as const, 'declined' as const) }) },
  { weight: 3, arbitrary: fc.record({ asks: who }) },
  { weight: 1, arbitrary: fc.record({ ends: fc.constant(true as const) }) },
)

/** One person on a plain list. */
interface Line {
  state: Response | null
  help: 'asked' | 'agreed' | 'declined' | null
}

/** The order's list as anybody would keep it with pencil and paper. */
class ListModel {
  over = false
  readonly lines: Line[] = FOUR.map(() => ({ state: null, help: null }))

  /** Does it, and says whether it was taken. */
  take(next: Move): boolean {
    if ('ends' in next) {
      const was = this.over
      this.over = true
      return !was
    }
    if (this.over) return false
    const line = this.lines['asks' in next ? next.asks : next.by]
    if (!line) return false
    if ('asks' in next) {
      if ((line.state !== 'coming' && line.state !== 'arrived') || line.help) return false
      line.help = 'asked'
      return true
    }
    if ('helps' in next) {
      if (line.help === next.helps) return true
      if (line.help !== 'asked') return false
      line.help = next.helps
      return true
    }
    const { says } = next
    if (says === 'read' && line.state !== null) return true
    if (says === line.state && says !== 'coming') return true
    if (!(RESPONSES_AFTER[line.state ?? 'nothing'] as readonly Response[]).includes(says)) return false
    line.state = says
    return true
  }

  /** Whom another order leaves in peace. */
  out() {
    return FOUR.flatMap(({ personId }, index) => {
      const state = this.lines[index]?.state
      return state === 'coming' || state === 'arrived' ? personId : []
    })
  }

  counts(away: boolean) {
    const own = this.lines.filter(({ help }) => (help === 'agreed') === away)
    return Object.fromEntries(RESPONSES.map((state) => [state, own.filter((line) => line.state === state).length]))
  }
}

const stored = async (orderId: string): Promise<MusterGridDoc> => {
  const [grid] = await cloud.database.find('musterGrids', { filter: { orderId, gridId: SIBLING } })
  if (!grid) throw new Error('no such grid')
  return grid as unknown as MusterGridDoc
}

async function play(orderId: `o${string}`, next: Move): Promise<boolean> {
  if ('ends' in next) {
    const change = { kind: 'end' } as const
    const input = { scope: COMMUNITY, orderId, change, requestId: request() }
    return (await cloud.call(PEOPLE.worker._id, 'muster.changeOrder', input)).ok
  }
  const person = FOUR['asks' in next ? next.asks : next.by]
  if (!person) throw new Error('nobody')
  const saw = (await stored(orderId)).answers[person.personId]?.state ?? null
  if ('asks' in next) {
    const sent = { orderId, from: SIBLING, to: GRID, personIds: [person.personId], requestId: request() }
    return (await cloud.call(PEOPLE.worker._id, 'muster.dispatch', sent)).ok
  }
  const said = 'says' in next ? { to: next.says } : { to: saw ?? 'read', help: next.helps }
  const input = { orderId, gridId: SIBLING, saw, ...said, requestId: request() } as const
  return (await cloud.call(person._id, 'muster.answer', input)).ok
}

test(
  'whatever is said in whatever order, the counts are what a plain list says',
  async () => {
    let taken = 0
    let refused = 0
    const property = fc.asyncProperty(fc.array(move, { minLength: 6, maxLength: 20 }), async (moves) => {
      const orderId = await issueOrder(cloud)
      const model = new ListModel()
      for (const next of moves) {
        const ok = await play(orderId, next)
        expect({ next, ok }).toEqual({ next, ok: model.take(next) })
        if (ok) taken += 1
        else refused += 1
        const grid = await stored(orderId)
        expect(grid.counts).toEqual(model.counts(false))
        expect(grid.sent[GRID] ?? NOBODY).toEqual(model.counts(true))
        expect([...grid.out].sort()).toEqual(model.out())
        expect(grid.active).toBe(!model.over)
      }
    })
    await fc.assert(property, { numRuns: times(15, 10_000) })
    console.log(`muster: ${taken} moves taken, ${refused} refused, as the list said`)
    expect(Math.min(taken, refused)).toBeGreaterThan(times(20, 1000))
  },
  times(120_000, 36_000_000),
)
