import { persisted } from '@/lib/persisted'

/** The till that was chosen last on this phone. */
export const chosenTill = persisted('till', (stored) => (typeof stored === 'string' ? stored : ''))
