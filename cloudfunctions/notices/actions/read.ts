import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { markAt } from '../rules/read'
import { moveMark, setMark } from '../store'

/**
 * Marks everything shown up to a moment as read: one mark a person, on their account (ADR 0060), which moves forward only, so that an old
 * request asked again takes nothing back. 2 trips.
 */
export const read = action('notices.read', async ({ upTo }, { db, account, openId, now }) => {
  const readTo = markAt(account, upTo, now)
  const move = account.noticesReadTo ? moveMark : setMark
  await move(db, openId, new Date(readTo))
  return done({ readTo })
})
