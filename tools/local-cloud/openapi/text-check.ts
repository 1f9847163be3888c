import { randomUUID } from 'node:crypto'
import { unimplemented } from '../database/errors'
import { isOpenid } from '../identity/sessions'
import { WeChatError, type Api } from './api'

/** A person is checked only while using the mini-program (documented). */
const VISIT_MS = 2 * 60 * 60 * 1000
const MOST_CHARACTERS = 2500

/** Few words, so that a text can be refused when that is wanted; WeChat's own judgement cannot be had here. */
const RISKY: readonly (readonly [label: number, words: RegExp])[] = [
  [10001, /加微信|刷单|代开发票/],
  [20003, /混蛋|傻瓜/],
  [20006, /赌博|枪支/],
]

/** Who used the mini-program when, in milliseconds since 1970. */
export type Visits = ReadonlyMap<string, number>

const PASS = { suggest: 'pass', label: 100 }

/** security.msgSecCheck, version 2. */
export const textCheck = (visits: Visits): Api => ({
  person: 'openid',
  shown: ['scene'],
  answer: ({ version, openid, scene, content }, now) => {
    if (version !== 2) throw unimplemented('security.msgSecCheck in another version than 2')
    if (!isOpenid(openid)) throw new WeChatError(40003, 'invalid openid')
    if (typeof scene !== 'number' || ![1, 2, 3, 4].includes(scene)) throw new WeChatError(40129, 'invalid scene')
    if (typeof content !== 'string') throw new WeChatError(47001, 'data format error')
    if (content === '') throw new WeChatError(44002, 'empty post data')
    if (content.length > MOST_CHARACTERS) throw new WeChatError(45002, 'content size out of limit')
    if (now - (visits.get(openid) ?? -Infinity) > VISIT_MS) throw new WeChatError(61010, 'code is expired')
    const [label] = RISKY.find(([, words]) => words.test(content)) ?? []
    const result = label === undefined ? PASS : { suggest: 'risky', label }
    return {
      trace_id: randomUUID(),
      result,
      detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
    }
  },
})
