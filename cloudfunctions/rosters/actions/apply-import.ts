import type { ImportDoc, ImportPartDoc } from '../../../types/documents/rosters'
import { action, type Call } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { recall } from '../../_kernel/once'
import { memberRound } from '../apply-members'
import { applyRows, type RowResult } from '../apply-rows'
import { staffRound } from '../apply-staff'
import { stateOf } from '../import-state'
import { openRows, sealRows } from '../keep-rows'
import { markOf } from '../rules/ids'
import { countOutcomes, newOutcomes } from '../rules/outcome'
import type { Kept, MemberRow, StaffRow } from '../rules/rows'
import { closePart, countPart, loadImport, loadPart } from '../store'

/**
 * Applies one part (mechanism 8, shape 6): its rows are each idempotent by id and mark, then the part is closed with what became of
 * them, then counted in the import. A call that ended anywhere in between is taken up by the next, whoever makes it.
 * For 500 new people 21 trips; rows that change alike share a trip, a new address costs its own (ADR 0030).
 */
export const applyImport = action('rosters.applyImport', async ({ importId, scope, part }, call) => {
  const document = await loadImport(call.db, importId)
  if (!document || document.scope !== scope || part >= document.parts) return refuse('notFound')
  const memory = recall(document.log, call)
  if (memory === 'reused') return refuse('requestReused')
  if (memory === 'done' || document.partsDone.includes(part)) return done(stateOf(document))

  const kept = await loadPart(call.db, importId, part)
  if (!kept) throw new Error('a part of an import is missing')
  const closed = kept.done ? kept : await workOff(call, document, kept)
  const counts = newOutcomes(closed.outcomes, closed.bad)
  await countPart(call, importId, part, counts)
  return done(stateOf((await loadImport(call.db, importId)) ?? document))
})

/** The part as it is once closed: by this call, or by another that was quicker. */
async function workOff(call: Call, { kind, scope }: ImportDoc, part: ImportPartDoc): Promise<ImportPartDoc> {
  const mark = markOf(part.importId, part.part)
  const closed =
    kind === 'members'
      ? closedAs(
          part,
          await applyRows(openRows<MemberRow>(part), (open, again) => memberRound({ call, scope, mark }, open, again)),
        )
      : closedAs(
          part,
          await applyRows(openRows<StaffRow>(part), (open, again) => staffRound({ call, mark }, open, again)),
        )
  if ((await closePart(call.db, closed)) > 0) return closed
  const there = await loadPart(call.db, part.importId, part.part)
  if (!there?.done) throw new Error('a part was not closed')
  return there
}

/** What did not go in is kept, with the reason; everything else is forgotten here. */
function closedAs<R>(part: ImportPartDoc, results: readonly RowResult<R>[]): ImportPartDoc {
  const bad = results
    .filter(({ outcome }) => outcome === 'bad')
    .map(({ kept, says }): Kept<R> => ({ ...kept, read: null, why: says }))
    .sort((a, b) => a.row - b.row)
  return {
    ...part,
    rows: sealRows(part._id, bad),
    outcomes: countOutcomes(results.map(({ outcome }) => outcome)),
    done: true,
  }
}
