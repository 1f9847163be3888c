import { z } from 'zod'
import { unimplemented } from '../database/errors'
import { WeChatError } from './api'

const TIME = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?'
const DATE = '\\d{4}年\\d{1,2}月\\d{1,2}日'
/** One moment, or two with ~ between them. */
const span = (moment: string): RegExp => new RegExp(`^${moment}(~${moment})?$`)

/** What a value of each kind may be, as the page of subscribeMessage.send lists it; where that is loose, this is strict. */
const RULES: Readonly<Record<string, RegExp>> = {
  thing: /^\P{Cc}{1,20}$/u,
  number: /^(?=.{1,32}$)\d+(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\p{Cc}\s]{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: span(`(${DATE} )?${TIME}`),
  date: span(`${DATE}( ${TIME})?`),
  amount: /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/,
  phone_number: /^[\d+()-]{1,17}$/,
  car_number: /^[\p{Script=Han}A-Z\d](?=.{0,7}$)[A-Z\d]*[\p{Script=Han}A-Z\d]?$/u,
  name: /^(?:(?=.*\p{Script=Han})[\p{Script=Han}A-Za-z·]{1,10}|[^\p{Script=Han}\d\p{Cc}]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

const DATA = z.record(z.string(), z.object({ value: z.unknown() }))

/** Whether the data of a message fits the kinds that its keys name. @throws WeChatError 47003 naming the field */
export const checkTemplateData = (data: unknown): void => {
  const parsed = DATA.safeParse(data)
  if (!parsed.success || Object.keys(parsed.data).length === 0) throw new WeChatError(47003, 'argument invalid! data')
  for (const [key, { value }] of Object.entries(parsed.data)) {
    const [, kind = ''] = /^([a-z_]+)\d+$/.exec(key) ?? []
    // Its values are declared with the template, and templates are not declared yet.
    if (kind === 'enum') throw unimplemented(`the template field ${key}`)
    const rule = Object.hasOwn(RULES, kind) ? RULES[kind] : undefined
    if (typeof value !== 'string' || !rule?.test(value)) {
      throw new WeChatError(47003, `argument invalid! data.${key}.value invalid`)
    }
  }
}
