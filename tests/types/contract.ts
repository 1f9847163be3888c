/**
 * What must not compile. `npm run check` compiles this file; each `@ts-expect-error` is a test that fails when its error goes away.
 */
import { z } from 'zod'
import { action, type Actions } from '../../cloudfunctions/_kernel/action'
import { done, refuse } from '../../cloudfunctions/_kernel/answer'
import { type Db, is, path, to } from '../../cloudfunctions/_kernel/db'
import { claim } from '../../cloudfunctions/tasks/actions/claim'
import { release } from '../../cloudfunctions/tasks/actions/release'
import type { AnswerOf, InputOf } from '../../types/contracts/all'
import { contract } from '../../types/contracts/contract'
import type { GridCode } from '../../types/domain/ids'
import type { MayOf } from '../support/generic/may'
import type { ScenesOf } from '../support/generic/scene'

const input = z.strictObject({})
const output = z.strictObject({})

// @ts-expect-error an action without a row in the authorisation table
contract({ input, output, refusals: [], sample: {} })
// @ts-expect-error an action without a sample input
contract({ who: { anyone: true }, input, output, refusals: [] })
// @ts-expect-error a refusal that is not in the closed list
contract({ who: { anyone: true }, input, output, refusals: ['no'], sample: {} })
// @ts-expect-error a role that does not exist
contract({ who: { roles: { admin: 'covers' }, over: () => '370306' }, input, output, refusals: [], sample: {} })

// @ts-expect-error a handler table with actions missing
;({ claim, release }) satisfies Actions<'tasks'>

// @ts-expect-error a refusal that this action does not list
action('tasks.claim', () => Promise.resolve(refuse('pointsShort')))
// @ts-expect-error a value of another shape than the contract's
action('tasks.claim', () => Promise.resolve(done({ taskId: 't1' })))
// @ts-expect-error an action nobody has a contract for
action('tasks.steal', () => Promise.resolve(done({})))

/** The client sees the same types. */
export function client(answer: AnswerOf<'tasks.claim'>): InputOf<'tasks.claim'> {
  // @ts-expect-error a value is there only when the answer is not a refusal
  void answer.value
  if (answer.ok) void answer.value.places
  // @ts-expect-error a merchant's id where a branch's is wanted
  return { taskId: 't1', branchId: 'm1', places: 1, requestId: '' }
}

/** The database takes no text for a path, no bare value for a change, and no unknown field. */
export async function store(db: Db, field: string, grid: GridCode): Promise<void> {
  await db.change('tasks', { gridIds: grid, [path('people', 'p1')]: null }, { placesLeft: to.inc(1) })
  // @ts-expect-error a field that the document does not have
  await db.find('tasks', { colour: 'red' }, { limit: 1 })
  // @ts-expect-error a change is made by `to`, never a bare value
  await db.change('tasks', { placesLeft: is.atLeast(1) }, { placesLeft: 1 })
  // @ts-expect-error a page without a limit
  await db.find('tasks', {}, {})
  // @ts-expect-error a collection that is not declared
  await db.get(field, 't1')
}

/** The suites over every action: whatever is added needs a row and a scene, and a write another wish. */
const calm = { clock: 0, caller: 'o-p1', documents: {} }
// @ts-expect-error an action without a scene
;({ stationKey: calm, mine: calm }) satisfies ScenesOf<'attendance'>
// @ts-expect-error a write that does not say what another wish would be
calm satisfies ScenesOf<'attendance'>['checkIn']
// @ts-expect-error an action without a row
;({ stationKey: 'registered', mine: 'registered' }) satisfies MayOf<'attendance'>
