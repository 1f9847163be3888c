import { month as contracts } from '../../../types/contracts/tasks/month'
import type { RefusalCode } from '../../../types/domain/refusals'
import { type Instant, monthOf } from '../../../types/domain/time'
import type { DemandDraftDoc } from '../../../types/documents/tasks'
import { authoriseOver } from '../../_kernel/authorise'
import type { Db } from '../../_kernel/db'
import { notify } from '../../notices/public'
import { accountOfPerson } from '../../org/public'
import { publish } from '../publishing'
import { whyNotPublish } from '../rules/publish'
import { openBody } from './draft-body'
import { publishedNotice, unpublishedNotice } from './notices'
import { dropDraft, dropDraftsBefore, dueDrafts, returnDraft } from './store'

/**
 * Publishes as a request of whoever set the day: the one that set it, if they still may.
 * @returns how many tasks are out, or why none
 */
async function publishDraft(db: Db, draft: DemandDraftDoc, now: Instant): Promise<number | RefusalCode> {
  const list = openBody(draft)?.list
  const entry = draft.log.at(-1)
  if (!list || !entry) return 'badInput'
  const { communityId, communityName, month } = draft
  const whole = { ...list, communityId, communityName, month }
  const account = await accountOfPerson(db, draft.savedBy)
  const rule = authoriseOver(contracts.publishList.who, account, () => communityId) ?? whyNotPublish(whole, now)
  const published = await publish(db, whole, { ...entry, act: 'publish', at: new Date(now) }, rule)
  return typeof published === 'string' ? published : published.length
}

/** The draft goes last: a run that stops half-way is finished by the next, and two runs at once write the same. */
async function bringOut(db: Db, draft: DemandDraftDoc, now: Instant): Promise<void> {
  const outcome = await publishDraft(db, draft, now)
  if (typeof outcome === 'number') {
    await notify(db, now, [publishedNotice(draft, outcome)])
    await dropDraft(db, draft)
  } else {
    await notify(db, now, [unpublishedNotice(draft, outcome)])
    await returnDraft(db, draft, { code: outcome, at: new Date(now) })
  }
}

/**
 * For the timer: lists whose day has come go out (mechanism 14). What the rule refuses now is a draft again, and whoever set the day is
 * told. At most 20 a run, 7 trips each; one that fails leaves the others alone.
 */
export async function publishDue(db: Db, now: Instant): Promise<void> {
  const drafts = await dueDrafts(db, new Date(now))
  const ends = await Promise.allSettled(drafts.map((draft) => bringOut(db, draft, now)))
  await dropDraftsBefore(db, monthOf(now))
  const failed = ends.filter(({ status }) => status === 'rejected')
  if (failed.length > 0) throw new Error(`${failed.length} lists did not come out`)
}
