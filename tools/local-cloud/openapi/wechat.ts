import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { DatabaseError, unimplemented } from '../database/errors'
import { isOpenid } from '../identity/sessions'
import { WeChatError, type Api, type Values } from './api'
import { Credits, type Tap } from './credits'
import { Journal } from './journal'
import { OUTBOX_LINE, type Outbox, type OutboxLine, type Sent } from './outbox'
import { PhoneCodes, phoneNumber } from './phone-number'
import { subscribeMessage } from './subscribe-message'
import { textCheck } from './text-check'
import { unlimitedCode } from './unlimited-code'

/** How many the look inside can ask for; the file keeps all. */
export const MOST_ENTRIES = 1000
const MOST_FIELD_LENGTH = 2000

const SEND = 'subscribeMessage.send'

/** How often an api refuses, and with what. */
interface Refusals {
  readonly errcode: number
  readonly times: number
}

/** What WeChat's side of the local cloud remembers: who may be sent what, and what was sent. */
export class WeChat implements Outbox {
  readonly phoneCodes = new PhoneCodes()
  readonly #credits = new Credits()
  readonly #visits = new Map<string, number>()
  /** The newest first. */
  readonly #sent: Sent[] = []
  readonly #refusals = new Map<string, Refusals>()
  readonly #journal: Journal<OutboxLine>
  readonly #apis: ReadonlyMap<string, Api>

  /** Keeps its file beside the database's. @throws one sentence when that file is broken */
  constructor(databaseFile: string) {
    this.#journal = new Journal(join(dirname(databaseFile), 'outbox.jsonl'), OUTBOX_LINE)
    for (const line of this.#journal.read()) this.#replay(line)
    this.#apis = new Map<string, Api>([
      [SEND, subscribeMessage(this.#credits)],
      ['wxacode.getUnlimited', unlimitedCode],
      ['security.msgSecCheck', textCheck(this.#visits)],
      ['phonenumber.getPhoneNumber', phoneNumber(this.phoneCodes)],
    ])
  }

  entries(limit: number): readonly Sent[] {
    return this.#sent.slice(0, limit)
  }

  /** Lets an api refuse its next calls, as WeChat does when a quota is used up or a machine of its own is down. */
  refuseNext(api: string, refusals: Refusals): void {
    this.#refusals.set(api, refusals)
  }

  /** This person uses the mini-program at this moment. */
  visited(openid: string, now: number): void {
    this.#visits.set(openid, now)
  }

  /** What a tap in the mini-program would have done. Answers how many messages are allowed now. */
  async subscribe(openid: string, templateId: string, answer: Tap, now: number): Promise<number> {
    const left = this.#credits.tap(openid, templateId, answer)
    await this.#journal.append({ kind: 'subscription', at: now, openid, templateId, answer })
    return left
  }

  /** Runs an api with the values that it reads, and keeps what came of it. @throws WeChatError, DatabaseError */
  async call(functionName: string, name: string, read: () => Values, now: number): Promise<Values | Buffer> {
    let values: Values = {}
    try {
      values = read()
      const api = this.#apis.get(name)
      if (!api) throw unimplemented(`openapi.${name}`)
      this.#refuse(name)
      const answer = await api.answer(values, now)
      await this.keep(functionName, name, values, now, 0)
      return answer
    } catch (error) {
      // -501007 is what the SDK makes of INVALID_PARAM.
      const errCode = error instanceof WeChatError ? error.errcode : error instanceof DatabaseError ? -501007 : -1
      await this.keep(functionName, name, values, now, errCode)
      throw error
    }
  }

  /** Writes down one call: it is on disk before the function hears of it. */
  async keep(functionName: string, api: string, values: Values, now: number, errCode: number): Promise<void> {
    const { person, shown = [] } = this.#apis.get(api) ?? {}
    const to = person === undefined ? null : values[person]
    const fields = Object.fromEntries(
      shown.flatMap((name) =>
        values[name] === undefined ? [] : [[name, JSON.stringify(values[name]).slice(0, MOST_FIELD_LENGTH)]],
      ),
    )
    const sent: Sent = {
      kind: 'sent',
      id: randomUUID(),
      at: now,
      functionName,
      api: api.slice(0, 100),
      to: isOpenid(to) ? to : null,
      errCode,
      fields,
    }
    this.#show(sent)
    await this.#journal.append(sent)
  }

  close(): Promise<void> {
    return this.#journal.close()
  }

  #refuse(api: string): void {
    const { errcode, times } = this.#refusals.get(api) ?? { errcode: 0, times: 0 }
    if (times === 0) return
    this.#refusals.set(api, { errcode, times: times - 1 })
    throw new WeChatError(errcode, 'refused on demand')
  }

  #show(sent: Sent): void {
    this.#sent.unshift(sent)
    this.#sent.length = Math.min(this.#sent.length, MOST_ENTRIES)
  }

  #replay(line: OutboxLine): void {
    if (line.kind === 'subscription') this.#credits.tap(line.openid, line.templateId, line.answer)
    else {
      this.#show(line)
      const templateId: unknown = JSON.parse(line.fields['template_id'] ?? 'null')
      if (line.api === SEND && line.errCode === 0 && line.to !== null && typeof templateId === 'string') {
        this.#credits.use(line.to, templateId)
      }
    }
  }
}
