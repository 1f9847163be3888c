import Taro from '@tarojs/taro'
import { tapSubscription } from '@/cloud/subscription.h5'
import { NOTICE_TEMPLATE_LABEL, type NoticeTemplate } from '../../types/domain/notices'
import type { AskedMessages } from './asked-messages'

/** A browser has no such sheet: a plain question stands for it, and the local cloud for WeChat, which keeps the same answer. */
export async function askMessages(templates: readonly NoticeTemplate[]): Promise<AskedMessages> {
  const { confirm } = await Taro.showModal({
    title: '要不要发微信提醒您？',
    content: templates.map((template) => NOTICE_TEMPLATE_LABEL[template]).join('、'),
    confirmText: '要',
    cancelText: '不用',
  })
  const answer = confirm ? 'accept' : 'reject'
  await Promise.all(templates.map((template) => tapSubscription(template, answer)))
  return templates.map((template) => ({ template, answer }))
}
