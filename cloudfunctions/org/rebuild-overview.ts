import type { Instant } from '../../types/domain/time'
import type { OverviewDoc } from '../../types/documents/org'
import type { Db } from '../_kernel/db'
import { overviewOf } from './rules/overview'
import { readDistrict, saveOverview } from './store'

/**
 * Works the district's overview out afresh and stores it; whatever stood there is replaced, so running it twice is harmless.
 * 5 trips in 2 rounds: grids, branches, two counting aggregates over the memberships, and the write.
 */
export async function rebuildOverview(db: Db, now: Instant): Promise<OverviewDoc> {
  const [grids, branches, enrolled, skilled] = await readDistrict(db)
  const overview = overviewOf(grids, branches, { enrolled, skilled }, now)
  await saveOverview(db, overview)
  return overview
}
