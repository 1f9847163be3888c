import { DISTRICT_NAME } from '../../types/domain/org'
import { DISTRICT, type PersonId } from '../../types/domain/ids'
import type { DayText, Instant } from '../../types/domain/time'
import type { Db } from '../_kernel/db'
import { loadDivision } from '../org/public'
import { issuerOf, periodOf, summaryOf } from './rules/certificate'
import { sumsOf } from './store'

/** What a certificate over a period would say now, or why there is none. 1 trip; 2 when the issuer is a street. */
export async function whatWasServed(db: Db, personId: PersonId, days: { from: DayText; until: DayText }, now: Instant) {
  const period = periodOf(days.from, days.until, now)
  if (!period) return 'periodWrong'
  const sums = await sumsOf(db, personId, period)
  const issuer = issuerOf(sums)
  if (!issuer) return 'noService'
  const name = issuer.name ?? (issuer.id === DISTRICT ? DISTRICT_NAME : (await loadDivision(db, issuer.id))?.name)
  return { period, issuerId: issuer.id, says: { issuerName: name ?? issuer.id, ...summaryOf(sums), ...days } }
}
