import { APPROVER_DAYS } from '../../../types/domain/alliance'
import type { MerchantId } from '../../../types/domain/ids'
import { DAY, type DayText, dayOf, type Instant, MINUTE } from '../../../types/domain/time'
import { approvedFor, redeemedByMember, redeemedByMerchant } from '../../points/public'
import type { Db } from '../../_kernel/db'
import { digestOf } from '../../_kernel/digest'
import { approverFlags, backSpan, daySpan, dayToLookAt, nightFlags, nightSpan, pairFlags } from '../rules/flags'
import { ruleOn } from '../rules/line'
import { loadRules } from '../store'
import { insertFlag, lastRun, saveRun } from './store'

const AFTER_THE_DAY = 60 * MINUTE
const MERCHANTS_A_RUN = 20

type Rule = ReturnType<typeof ruleOn>

const raise = async (db: Db, day: DayText, rule: Rule, found: ReturnType<typeof nightFlags>): Promise<void> => {
  for (const { key, ...flag } of found) {
    await insertFlag(db, {
      ...flag,
      _id: `g${digestOf(key).slice(0, 24)}`,
      ruleVersion: rule.version,
      day,
      open: true,
      notes: [],
      log: [],
    })
  }
}

const lookAtMerchant = async (db: Db, merchantId: MerchantId, day: DayText, rule: Rule): Promise<void> => {
  const today = await redeemedByMember(db, merchantId, daySpan(day))
  const members = today.map(({ _id }) => _id)
  const counts = await redeemedByMember(db, merchantId, backSpan(day, rule.pairDays), members)
  await raise(db, day, rule, pairFlags(counts, { merchantId, day }, rule))
}

/**
 * For a timer: looks at every day, an hour after its end, merchant after merchant, and saves where it stands; a fact is flagged once,
 * however often it is looked at. It blocks nothing. 1 trip when all days are done.
 */
export async function raiseFlags(db: Db, now: Instant): Promise<void> {
  const last = await lastRun(db)
  const day = dayToLookAt(last, dayOf(now - DAY - AFTER_THE_DAY))
  if (day === null) return
  const run = last?._id === day ? last : { _id: day, after: '', done: false }
  const [rules, merchants] = await Promise.all([loadRules(db), redeemedByMerchant(db, daySpan(day))])
  const rule = ruleOn(rules, day)
  if (run.after === '') {
    await raise(db, day, rule, nightFlags(await redeemedByMerchant(db, nightSpan(day)), day, rule))
    await raise(db, day, rule, approverFlags(await approvedFor(db, backSpan(day, APPROVER_DAYS)), day, rule))
  }
  const left = merchants
    .map(({ _id }) => _id)
    .filter((id) => id > run.after)
    .sort()
  const next = left.slice(0, MERCHANTS_A_RUN)
  for (const merchantId of next) await lookAtMerchant(db, merchantId, day, rule)
  await saveRun(db, { _id: day, after: next.at(-1) ?? run.after, done: next.length === left.length })
}
