import Taro from '@tarojs/taro'
import { type Transport, Unanswered } from './transport'

declare const CLOUD_ENVIRONMENT: string

/** WeChat vouches for the caller, so a call carries no session. Without an environment the app's first one is meant. */
Taro.cloud.init(CLOUD_ENVIRONMENT ? { env: CLOUD_ENVIRONMENT } : undefined)

export const send: Transport = async (context, call) => {
  try {
    const { result } = await Taro.cloud.callFunction({ name: context, data: call })
    return result
  } catch (error) {
    throw new Unanswered(context, { cause: error })
  }
}
