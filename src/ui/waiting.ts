import type { EntryName } from '@/session/navigation'
import type { ActiveHome } from '@/session/session'

type Kind = ActiveHome['waiting'][number]['kind']

/** What the tasks page has an answer to. Free places are an offer to everybody and wait for nobody. */
const OF_TASKS: ReadonlySet<Kind> = new Set(['publish', 'accept', 'claim', 'fill', 'answer', 'openStation'])

/** How many things wait for this person behind an entry. */
export const waitingFor = (entry: EntryName, me: ActiveHome | undefined): number =>
  entry === 'tasks' ? (me?.waiting.filter(({ kind }) => OF_TASKS.has(kind)).length ?? 0) : 0
