import type { EntryName } from '@/session/navigation'
import type { ActiveHome } from '@/session/session'

type Kind = ActiveHome['waiting'][number]['kind']

/** What the tasks page has an answer to. Free places are an offer to everybody and wait for nobody. */
const OF_TASKS: ReadonlySet<Kind> = new Set(['publish', 'accept', 'claim', 'fill', 'answer', 'openStation'])

/** How many things wait for this person behind an entry. */
export function waitingFor(entry: EntryName, me: ActiveHome | undefined): number {
  if (entry === 'tasks') return me?.waiting.filter(({ kind }) => OF_TASKS.has(kind)).length ?? 0
  return entry === 'shops' ? (me?.waiting.find(({ kind }) => kind === 'shopApplications')?.count ?? 0) : 0
}
