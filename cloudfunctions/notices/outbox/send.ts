import { TEMPLATES } from '../../../config/templates'
import { MINUTE, type Instant } from '../../../types/domain/time'
import type { NoticeDoc, OutboxDoc } from '../../../types/documents/notices'
import type { Db } from '../../_kernel/db'
import { sendMessage } from '../../_kernel/message'
import { creditsAfter, type Ended, rowAfter, wordsOf } from '../rules/outbox'
import { claimRow, creditsByIds, dueRows, giveUpRows, noticesByIds, saveLeft, settleRow } from './store'

/** Rows at a time, and how often, in one firing: 200 messages; the next firing goes on. */
const ROWS_A_CHUNK = 50
const CHUNKS_A_RUN = 4
/** A function lives a minute: a row that was claimed longer ago belongs to nobody any more. */
const LOST_AFTER_MS = 10 * MINUTE

interface Tried {
  readonly row: OutboxDoc
  readonly end: Ended
}
type Words = Pick<NoticeDoc, '_id' | 'title' | 'text' | 'page' | 'showAt'>

/**
 * Sends what waits in the outbox, each row at most once: it is claimed by a condition before WeChat is asked, and whoever dies between the
 * two leaves it `unknown`. Stops for this firing when WeChat says that it is too many.
 */
export async function send(db: Db, now: Instant): Promise<void> {
  await giveUpRows(db, new Date(now - LOST_AFTER_MS), now)
  for (let chunk = 0; chunk < CHUNKS_A_RUN; chunk += 1) {
    const rows = await dueRows(db, now, ROWS_A_CHUNK)
    if (rows.length === 0) return
    const notices = await noticesByIds(db, [...new Set(rows.map(({ noticeId }) => noticeId))])
    const tried = await tryRows(db, rows, { notices, now })
    await spendCredits(db, tried)
    if (rows.length < ROWS_A_CHUNK || tried.some(({ end }) => end === 'later')) return
  }
}

async function tryRows(
  db: Db,
  rows: readonly OutboxDoc[],
  { notices, now }: { notices: readonly Words[]; now: Instant },
): Promise<Tried[]> {
  const tried = await Promise.all(
    rows.map(async (row): Promise<Tried | null> => {
      if ((await claimRow(db, row._id, new Date(now))) === 0) return null
      const notice = notices.find(({ _id }) => _id === row.noticeId)
      const { end, errCode } = notice ? await sendOne(row, notice) : ({ end: 'failed', errCode: null } as const)
      await settleRow(db, row._id, { ...rowAfter(end, now), errCode })
      return { row, end }
    }),
  )
  return tried.filter((one) => one !== null)
}

const sendOne = ({ openId, template }: OutboxDoc, notice: Words) => {
  const { id, fields } = TEMPLATES[template]
  const { page, title, at, text } = wordsOf(notice)
  return sendMessage({
    to: openId,
    templateId: id,
    page,
    fields: { [fields.title]: title, [fields.at]: at, [fields.text]: text },
  })
}

/**
 * Takes what was used up off the credits, a person's rows in one go. Lost on the way, the count is too high, and WeChat's
 * own refusal sets it right at the next message.
 */
async function spendCredits(db: Db, tried: readonly Tried[]): Promise<void> {
  const people = [...new Set(tried.map(({ row }) => row.personId))]
  if (people.length === 0) return
  const credits = await creditsByIds(db, people)
  await Promise.all(
    credits.map(async (before) => {
      const own = tried.filter(({ row }) => row.personId === before._id)
      const after = own.reduce<Pick<typeof before, 'left' | 'reach'>>(
        (left, { row, end }) => creditsAfter(left, row.template, end) ?? left,
        before,
      )
      if (after !== before) await saveLeft(db, before, after)
    }),
  )
}
