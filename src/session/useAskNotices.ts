import { write } from '@/cloud/write'
import { askMessages } from '@/platform/ask-messages'
import type { NoticeTemplate } from '../../types/domain/notices'
import { messagesAsked, worthAsking } from './messages-asked'

/**
 * Asks whether messages of these templates may be sent, and banks the answer. Call what it returns straight in a tap handler, beside the
 * write that the tap is for (认领, 报名, 接受): WeChat shows its sheet at a tap only. It asks nothing while enough is banked or a no is
 * still fresh, waits for nobody, and fails silently: the notice is in the app in any case.
 * @param templates at most 5; see NOTICE_TEMPLATES
 */
export function useAskNotices(...templates: readonly NoticeTemplate[]): () => void {
  return () => {
    const asking = worthAsking(templates, Date.now())
    if (asking.length > 0) void ask(asking)
  }
}

async function ask(templates: readonly NoticeTemplate[]): Promise<void> {
  const answers = await askMessages(templates)
  if (answers.length === 0) return
  const end = await write('notices.grantCredits', { answers: [...answers] })
  if (end.at === 'done') messagesAsked.write({ at: end.heardAt, credits: end.value.credits })
}
