import { dayOf } from '../../../types/domain/time'
import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { rulesWithNotes } from '../store'

/** Every version of the award rule, the latest first, for everybody. 2 trips in two rounds. */
export const listRules = action('points.listRules', async (_input, { db, now }) => {
  const rules = await rulesWithNotes(db)
  return done({
    today: dayOf(now),
    rules: rules.map(({ version, startsOn, perHour, stepMinutes, dayCap, monthCap, keepYears, note }) => ({
      version,
      startsOn,
      perHour,
      stepMinutes,
      dayCap,
      monthCap,
      keepYears,
      note,
    })),
  })
})
