import { LATE_MINUTES } from '../../../types/domain/attendance'
import { GIVEN_ROLES, type RoleGrant } from '../../../types/domain/org'
import { type Instant, MINUTE } from '../../../types/domain/time'
import type { TaskDoc } from '../../../types/documents/tasks'

type Timed = Pick<TaskDoc, 'startsAt' | 'endsAt'>

/** From when on a task may still be under way: people sign out up to two hours after its planned end. */
export const stillOnSince = (now: Instant): Date => new Date(now - LATE_MINUTES * MINUTE)

/** Has it begun, and can people still sign out of it? */
const isUnderWay = ({ startsAt, endsAt }: Timed, now: Instant) =>
  startsAt.getTime() <= now && endsAt > stillOnSince(now)

const isGiven = ({ role }: Pick<RoleGrant, 'role'>) => GIVEN_ROLES.some((given) => given === role)

/**
 * May this account be ended now? Whoever leads hands over first, whoever works for a place returns the role first,
 * and a task under way is finished first; places on tasks that have not begun are given back.
 * @param tasks those that the person has a place on
 * @returns why not, in this order, or null
 */
export function whyNotDelete(
  holder: {
    readonly roles: readonly Pick<RoleGrant, 'role'>[]
    readonly leads: boolean
    readonly tasks: readonly Timed[]
  },
  now: Instant,
) {
  if (holder.leads) return 'leadsBranch'
  if (holder.roles.some(isGiven)) return 'givenRoleHeld'
  return holder.tasks.some((task) => isUnderWay(task, now)) ? 'onTasks' : null
}
