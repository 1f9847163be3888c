import Taro from '@tarojs/taro'
import { TEMPLATES } from '../../config/templates'
import { CREDIT_ANSWERS, type CreditAnswer, type NoticeTemplate } from '../../types/domain/notices'
import type { AskedMessages } from './asked-messages'

const isAnswer = (said: unknown): said is CreditAnswer => CREDIT_ANSWERS.some((answer) => answer === said)

/**
 * WeChat's own sheet: may we send you these? It comes up only when called straight from a tap, with five templates at most.
 * @returns nothing where WeChat asks nobody, as on a desk or with the main switch off
 */
export async function askMessages(templates: readonly NoticeTemplate[]): Promise<AskedMessages> {
  try {
    // Taro's types ask for another platform's parameter too.
    const request: Pick<Taro.requestSubscribeMessage.Option, 'tmplIds'> = {
      tmplIds: templates.map((template) => TEMPLATES[template].id),
    }
    const said: object = await Taro.requestSubscribeMessage(request as Taro.requestSubscribeMessage.Option)
    const answers = new Map<string, unknown>(Object.entries(said))
    return templates.flatMap((template) => {
      const answer = answers.get(TEMPLATES[template].id)
      return isAnswer(answer) ? [{ template, answer }] : []
    })
  } catch {
    return []
  }
}
