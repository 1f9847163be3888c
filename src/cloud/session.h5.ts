import Taro from '@tarojs/taro'
import { persisted } from '@/lib/persisted'
import { Unanswered } from './transport'

/** Who the browser is: a token of the local cloud. In WeChat there is no such thing. */
export const session = persisted('session', (stored) => (typeof stored === 'string' ? stored : ''))

/** Nobody has been picked, or the server has forgotten them. */
export async function leaveForStart(): Promise<never> {
  session.write('')
  await Taro.reLaunch({ url: '/pages/start/index' })
  throw new Unanswered('signed out')
}
