import type { Instant } from '../../types/domain/time'
import { enterBy } from './rules/entry'

/** The last moment at which services that ended at these moments are entered in time, each after its tenth working day. */
export async function dueBy(endedAt: readonly Instant[]): Promise<Instant[]> {
  // Only this and the entries need the calendar: see keepRecords.
  const { isWorkday } = await import('chinese-days')
  return endedAt.map((moment) => enterBy(moment, isWorkday))
}
