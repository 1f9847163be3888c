import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { logEntry } from '../../_kernel/once'
import { wordsFault } from '../../_kernel/words-fault'
import { communityNameOf } from '../month/community-name'
import { publish, wordsOf } from '../publishing'
import { whyNotPublish } from '../rules/publish'

/** Mechanism 14: the month's demand list goes out now; 4 trips, one more to explain a refusal. */
export const publishList = action('tasks.publishList', async (input, call) => {
  const fault = await wordsFault(input.tasks.flatMap(wordsOf), call.openId)
  if (fault) return refuse(fault)
  const list = { ...input, communityName: communityNameOf(call.account, input.communityId) }
  const published = await publish(call.db, list, logEntry(call, 'publish'), whyNotPublish(input, call.now))
  return typeof published === 'string' ? refuse(published) : done({ taskIds: [...published] })
})
