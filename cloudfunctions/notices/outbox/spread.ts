import type { PersonId } from '../../../types/domain/ids'
import type { Instant } from '../../../types/domain/time'
import type { NoticeDoc } from '../../../types/documents/notices'
import type { Db } from '../../_kernel/db'
import { isPerson } from '../rules/audience'
import { nextStretch, rowFor, stillReads } from '../rules/outbox'
import {
  accountsOf,
  closeSpread,
  insertRows,
  PEOPLE_A_PAGE,
  reachableAs,
  reachableOf,
  saveSpread,
  waitingNotices,
} from './store'

/** What one firing may do: 2,000 people's rows; the next firing goes on. */
const PAGES_A_RUN = 20

/**
 * Writes the outbox rows of waiting notices: of their audience, whoever has a credit for the template. Page after page in the order of ids,
 * with the page's end kept on the notice, so that it goes on where it stopped; a page done twice adds nothing, its rows' ids are fixed.
 */
export async function spread(db: Db, now: Instant): Promise<void> {
  let pages = PAGES_A_RUN
  for (const notice of await waitingNotices(db, now, PAGES_A_RUN)) {
    let current: NoticeDoc | null = notice
    while (current && pages > 0) {
      pages -= 1
      current = await spreadPage(db, current)
    }
    if (pages === 0) return
  }
}

/** @returns the notice as it goes on, or null when it is done */
async function spreadPage(db: Db, notice: NoticeDoc): Promise<NoticeDoc | null> {
  const { template, to } = notice
  const named = to.filter(isPerson)
  const reader = notice.spreadTo?.reader ?? to[0]
  if (!template || !reader || named.length > 0) {
    if (template && named.length > 0) await writeRows(db, notice, await reachableOf(db, named, template))
    await closeSpread(db, notice._id)
    return null
  }
  const people = await reachableAs(db, reader, template, notice.spreadTo?.personId ?? null)
  await writeRows(db, notice, people)
  const spreadTo = nextStretch(to, reader, people.length < PEOPLE_A_PAGE ? null : (people.at(-1)?._id ?? null))
  if (spreadTo) await saveSpread(db, notice._id, spreadTo)
  else await closeSpread(db, notice._id)
  return spreadTo && { ...notice, spreadTo }
}

/** Of these, those who still are in the audience, and are not to be left in peace, get a row. Whoever holds two of its roles comes twice, and has one. */
async function writeRows(db: Db, notice: NoticeDoc, all: readonly { readonly _id: PersonId }[]): Promise<void> {
  const { template, quiet = [] } = notice
  const people = all.filter(({ _id }) => !quiet.includes(_id))
  if (!template || people.length === 0) return
  const accounts = await accountsOf(
    db,
    people.map(({ _id }) => _id),
  )
  const rows = accounts
    .filter((account) => stillReads(account, notice))
    .map((account) => rowFor(notice, template, account))
  if (rows.length > 0) await insertRows(db, rows)
}
