import type { PersonDoc } from '../../../types/documents/org'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { sealAddress } from '../opened'
import { loadPerson, mend, showOccupation } from '../store'

/**
 * Mends what the caller may mend alone. 2 trips; 4 with an occupation, which the roster shows too: it follows the person as they then are,
 * so that an old request asked again sets nothing back.
 */
export const correct = action('privacy.correct', async ({ occupation, partyMember, address }, call) => {
  const me = call.account.personId
  // Whether somebody is a cadre is told by their unit and their enrolment, not by a word of theirs.
  if (occupation !== undefined && (occupation === 'cadre') !== call.account.roles.some(({ role }) => role === 'cadre'))
    return refuse('badInput', { field: 'occupation' })
  const correction = {
    ...(occupation === undefined ? {} : { occupation }),
    ...(partyMember === undefined ? {} : { partyMember }),
    ...(address === undefined ? {} : { address: address === null ? null : sealAddress(me, address) }),
  }
  const outcome = await changeOnce<PersonDoc, never>(call, {
    attempt: () => mend(call, correction),
    read: () => loadPerson(call.db, me),
    explain: () => null,
  })
  if (outcome !== 'done') return refuse(outcome)
  if (occupation === undefined) return done({})
  const person = await loadPerson(call.db, me)
  if (person) await showOccupation(call.db, me, person.occupation)
  return done({})
})
