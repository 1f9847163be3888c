import { persisted } from '@/lib/persisted'
import { type Role, ROLES } from '../../types/domain/org'

/** The role a person looks through, of those they hold; empty for the first. It never decides what they may do. */
export const chosenView = persisted<Role | undefined>('view', (stored) => ROLES.find((role) => role === stored))
