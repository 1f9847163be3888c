import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { openField } from '../opened'
import { whyNotReveal } from '../rules/reveal'
import { loadMembership, loadPerson } from '../store'

/** Shows one sensitive field for a stated purpose: first it is on record, then it is opened. 5 trips in three rounds, 2 of them the record. */
export const reveal = loadingAction(
  'privacy.reveal',
  ({ personId }, db) => Promise.all([loadPerson(db, personId), loadMembership(db, personId)]),
  async ({ personId, gridId, field, purpose }, call, [person, membership]) => {
    const why = whyNotReveal(person, membership, { gridId, field })
    if (why) return refuse(why)
    const recorded = await onRecord(call, { act: 'reveal', target: personId, scope: gridId, purpose })
    if (recorded !== 'done') return refuse(recorded)
    const value = person && openField(person, field)
    return value === null ? refuse('nothingThere') : done({ value })
  },
)
