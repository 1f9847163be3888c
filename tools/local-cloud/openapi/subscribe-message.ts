import { isOpenid } from '../identity/sessions'
import { WeChatError, type Api } from './api'
import type { Credits } from './credits'
import { existingPage } from './pages'
import { checkTemplateData } from './template-fields'

/** The shape of every template id that WeChat issues. */
export const TEMPLATE_ID = /^[A-Za-z0-9_-]{43}$/

const STATES = new Set<unknown>([undefined, 'developer', 'trial', 'formal'])
const LANGUAGES = new Set<unknown>([undefined, 'zh_CN', 'en_US', 'zh_HK', 'zh_TW'])

/**
 * subscribeMessage.send. Templates are not declared, so any id of the right shape and any fields that keep the rules of
 * their kind are taken.
 */
export const subscribeMessage = (credits: Credits): Api => ({
  person: 'touser',
  shown: ['template_id', 'page', 'data'],
  answer: async ({ touser, template_id: templateId, page, data, miniprogram_state: state, lang }) => {
    if (!isOpenid(touser)) throw new WeChatError(40003, 'invalid openid')
    if (typeof templateId !== 'string' || !TEMPLATE_ID.test(templateId)) {
      throw new WeChatError(40037, 'invalid template_id')
    }
    // A page may carry parameters here.
    if (page !== undefined) await existingPage(typeof page === 'string' ? page.split('?')[0] : page)
    if (!STATES.has(state) || !LANGUAGES.has(lang)) throw new WeChatError(40097, 'invalid args')
    checkTemplateData(data)
    if (!credits.use(touser, templateId)) throw new WeChatError(43101, 'user refuse to accept the msg')
    return {}
  },
})
