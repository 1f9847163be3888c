import { SKILLS } from '../../../types/domain/skills'
import type { PersonDoc } from '../../../types/documents/org'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { changeOnce } from '../../_kernel/once'
import { sealAddress } from '../opened'
import { loadPerson, mend, showOnRoster } from '../store'

/**
 * Mends what the caller may mend alone. 2 trips; 4 with an occupation or skills, which the roster shows too: it follows the person as they then are,
 * so that an old request asked again sets nothing back.
 */
export const correct = action('privacy.correct', async ({ occupation, skills, partyMember, address }, call) => {
  const me = call.account.personId
  // Whether somebody is a cadre is told by their unit and their enrolment, not by a word of theirs.
  if (occupation !== undefined && (occupation === 'cadre') !== call.account.roles.some(({ role }) => role === 'cadre'))
    return refuse('badInput', { field: 'occupation' })
  const correction = {
    ...(occupation === undefined ? {} : { occupation }),
    ...(skills === undefined ? {} : { skills: SKILLS.filter((skill) => skills.includes(skill)) }),
    ...(partyMember === undefined ? {} : { partyMember }),
    ...(address === undefined ? {} : { address: address === null ? null : sealAddress(me, address) }),
  }
  const outcome = await changeOnce<PersonDoc, never>(call, {
    attempt: () => mend(call, correction),
    read: () => loadPerson(call.db, me),
    explain: () => null,
  })
  if (outcome !== 'done') return refuse(outcome)
  if (occupation === undefined && skills === undefined) return done({})
  const person = await loadPerson(call.db, me)
  if (person) await showOnRoster(call.db, person)
  return done({})
})
