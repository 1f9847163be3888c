import { TEMPLATES } from '../../config/templates'
import type { NoticeTemplate } from '../../types/domain/notices'
import { session } from './session.h5'

/** Tells the local cloud what somebody tapped on the sheet that WeChat would have shown; what it does not hear, it sends nothing for. */
export async function tapSubscription(template: NoticeTemplate, answer: 'accept' | 'reject'): Promise<void> {
  const [openid] = session.read().split('.')
  try {
    await fetch('/local/subscriptions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid, templateId: TEMPLATES[template].id, answer }),
    })
  } catch {
    // Nobody is sent a message; the notice is in the app all the same.
  }
}
