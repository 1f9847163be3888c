import type { EntryName } from '@/session/navigation'
import type { ActiveHome } from '@/session/session'

/** How many things wait for this person behind an entry. Free places are an offer to everybody and wait for nobody. */
export const waitingFor = (entry: EntryName, me: ActiveHome | undefined): number =>
  entry === 'tasks' ? (me?.waiting.filter(({ kind }) => kind !== 'join').length ?? 0) : 0
