import type { Instant } from '../../../../types/domain/time'
import type { TaskRow } from '../view'

/** What the branch has claimed and is not over, by start. */
export const aheadOf = (rows: readonly TaskRow[], now: Instant): readonly TaskRow[] =>
  rows
    .filter(({ branch, state, endsAt }) => branch !== null && state === 'open' && endsAt > now)
    .sort((a, b) => a.startsAt - b.startsAt)

const short = ({ branch }: TaskRow): boolean => (branch?.placesLeft ?? 0) > 0

/** How many people are still to be placed, and on how many tasks. */
export const shortageOf = (tasks: readonly TaskRow[]) => ({
  people: tasks.reduce((sum, { branch }) => sum + (branch?.placesLeft ?? 0), 0),
  tasks: tasks.filter(short).length,
})

/** The task in hand: the chosen one, else the first that wants somebody. */
export const inHand = (tasks: readonly TaskRow[], chosen: string | null): TaskRow | undefined =>
  tasks.find(({ id }) => id === chosen) ?? tasks.find(short) ?? tasks[0]

/** What comes after a task was filled: the next one that wants somebody, from the beginning again at the end. */
export function nextShort(tasks: readonly TaskRow[], after: string): TaskRow | undefined {
  const index = tasks.findIndex(({ id }) => id === after)
  return [...tasks.slice(index + 1), ...tasks.slice(0, Math.max(index, 0))].find(short)
}
