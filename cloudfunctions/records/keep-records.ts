import type { Instant } from '../../types/domain/time'
import type { Db } from '../_kernel/db'
import { entryOf, type Served } from './rules/entry'
import { insertRecords } from './store'

/**
 * Enters services that were accepted, each once however often it is called: the stay names the record, and one that is there
 * stays as it is, with its corrections. Services of no minute are none. 1 trip for all of them; 2 more when some are there already.
 */
export async function keepRecords(db: Db, now: Instant, served: readonly Served[]): Promise<void> {
  const given = served.filter(({ minutes }) => minutes > 0)
  if (given.length === 0) return
  // The calendar is 40 KB that only this needs: loaded with the function it would cost every cold start.
  const { isWorkday } = await import('chinese-days')
  await insertRecords(
    db,
    given.map((one) => entryOf(one, now, isWorkday)),
  )
}
