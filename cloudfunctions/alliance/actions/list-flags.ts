import { maskName } from '../../../types/domain/org'
import { merchantsByIds, namesOf } from '../../org/public'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { FLAGS_A_PAGE, flagsPage } from '../flags/store'
import { readFlagPlace } from '../rules/page'

/** Whoever has been deleted has no name. */
const masked = (name: string | undefined): string => (name === undefined ? '已注销' : maskName(name))

/** What is worth a look in a place, or has been looked at, 20 a page; nobody reads what is about themselves or their own shop. 4 trips in three rounds. */
export const listFlags = action('alliance.listFlags', async ({ scope, open, cursor }, { db, account }) => {
  const after = cursor === undefined ? undefined : readFlagPlace(cursor)
  if (after === null) return refuse('badInput', { field: 'cursor' })
  const found = await flagsPage(db, { scope, open, reader: account }, after)
  const rows = found.slice(0, FLAGS_A_PAGE)
  const last = rows.at(-1)
  const merchantIds = rows.flatMap(({ merchantId }) => merchantId ?? [])
  const [merchants, names] = await Promise.all([
    merchantIds.length === 0 ? [] : merchantsByIds(db, merchantIds),
    namesOf(
      db,
      rows.flatMap(({ account, approver }) => [account ?? [], approver ?? []].flat()),
    ),
  ])
  const shop = new Map(merchants.map(({ _id, name }) => [_id, name]))
  return done({
    flags: rows.map((flag) => ({
      id: flag._id,
      kind: flag.kind,
      day: flag.day,
      times: flag.times,
      days: flag.days,
      threshold: flag.threshold,
      merchantName: flag.merchantId && (shop.get(flag.merchantId) ?? flag.merchantId),
      member: flag.account && masked(names.get(flag.account)),
      approver: flag.approver && masked(names.get(flag.approver)),
      notes: flag.notes.map(({ finding, text, byName, at }) => ({ finding, text, byName, at: at.getTime() })),
    })),
    next: last && found.length > FLAGS_A_PAGE ? `${last.day}_${last._id}` : null,
  })
})
