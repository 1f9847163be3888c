import { useState } from 'react'
import { persisted } from '@/lib/persisted'
import type { Said } from '@/cloud/said'
import { useAsk } from '@/cloud/useAsk'
import { useWrite } from '@/cloud/useWrite'
import { scanCode } from '@/platform/scan'
import { vibrate } from '@/platform/vibrate'
import type { ValueOf } from '../../../types/contracts/all'
import type { MerchantId } from '../../../types/domain/ids'
import { STATION_QR_PREFIX } from '../../../types/domain/attendance'
import { sound } from './quiet'

/** What a code asks for, as the till read it. */
export type Asked = ValueOf<'points.readCode'>
export type Receipt = ValueOf<'points.capture'>

/** Where a till stands with one customer. */
export type TillStep =
  /** Waiting for a code. `says`: why the last one did not do. */
  | { readonly at: 'ready'; readonly says: string | undefined }
  | { readonly at: 'reading' }
  /** The code could not be read for want of a network: nothing was taken. */
  | { readonly at: 'unread' }
  | { readonly at: 'check'; readonly asked: Asked; readonly busy: boolean; readonly refusal: Said | undefined }
  /** Sent, and no answer: it may have been taken or not. */
  | { readonly at: 'unknown'; readonly asked: Asked; readonly busy: boolean }
  | { readonly at: 'done'; readonly asked: Asked; readonly receipt: Receipt }

/** A capture that has been sent and not answered, and at which shop: it outlives the app, so that the same is asked again. */
interface Sent {
  readonly merchantId: MerchantId
  readonly asked: Asked
}
const isSent = (stored: unknown): stored is Sent =>
  typeof stored === 'object' && stored !== null && 'merchantId' in stored && 'asked' in stored
const sentCapture = persisted<Sent | null>('till.sent', (stored) => (isSent(stored) ? stored : null))

/** One customer after the other: read a code, check it, hand over, take the points, once. */
export function useTill(merchantId: MerchantId) {
  const [trouble, setTrouble] = useState<string>()
  const [inDoubt, setInDoubt] = useState(false)
  // What the last answer is about: also that of a capture from before a restart.
  const [taking, setTaking] = useState<Asked>()
  const sent = sentCapture.use()
  const reading = useAsk('points.readCode')
  const capture = useWrite('points.capture')

  const clear = () => {
    setTrouble(undefined)
    setInDoubt(false)
    setTaking(undefined)
    sentCapture.write(null)
    reading.reset()
    capture.reset()
  }
  const ask = async (asked: Asked) => {
    setTaking(asked)
    sentCapture.write({ merchantId, asked })
    const { at } = await capture.send({ merchantId, code: asked.digits })
    setInDoubt(at === 'unknown')
    if (at !== 'unknown') sentCapture.write(null)
    if (at === 'done') vibrate()
    if (at === 'done' || at === 'refused') sound(at)
  }
  const left = sent?.merchantId === merchantId ? sent.asked : undefined
  const read = async (code: string) => {
    clear()
    const end = await reading.ask({ merchantId, code })
    if (end.at === 'refused' || (end.at === 'answered' && !end.value.capturable.allowed)) sound('refused')
  }
  const take = async () => {
    if (reading.state.at === 'answered') await ask(reading.state.value)
    else if (taking) await ask(taking)
  }
  return {
    step: stepOf({ trouble, reading: reading.state, capture: capture.state, inDoubt, asked: taking ?? left }),
    read,
    take,
    /** The same question with the same id: it takes nothing twice. */
    askAgain: async () => {
      const asked = taking ?? left
      if (asked) await ask(asked)
    },
    readAgain: reading.again,
    clear,
    async scan() {
      clear()
      const scanned = await scanCode()
      if (scanned.at === 'noCamera') setTrouble('相机打不开，请输顾客报的 8 位数。')
      if (scanned.at !== 'read') return
      if (scanned.text.startsWith(`${STATION_QR_PREFIX}.`)) setTrouble('这是站点的签到码，请顾客亮兑换码。')
      else if (!CODE_LENGTHS.test(scanned.text.trim())) setTrouble('这不是兑换码，请顾客亮出兑换码。')
      else await read(scanned.text.trim())
    },
  }
}

export type TillHook = ReturnType<typeof useTill>

/** What the server reads at all; anything else is some other code in the world, and needs no trip. */
const CODE_LENGTHS = /^.{8,20}$/

interface Parts {
  readonly trouble: string | undefined
  readonly reading: ReturnType<typeof useAsk<'points.readCode'>>['state']
  readonly capture: ReturnType<typeof useWrite<'points.capture'>>['state']
  readonly inDoubt: boolean
  /** What is being taken, or was sent before a restart and not answered. */
  readonly asked: Asked | undefined
}

function stepOf({ trouble, reading, capture, inDoubt, asked }: Parts): TillStep {
  const busy = capture.at === 'sending'
  if (asked && capture.at === 'done') return { at: 'done', asked, receipt: capture.value }
  if (asked && reading.at === 'idle') {
    if (capture.at === 'refused') return { at: 'check', asked, busy, refusal: capture.refusal }
    return { at: 'unknown', asked, busy }
  }
  if (reading.at === 'asking') return { at: 'reading' }
  if (reading.at === 'unanswered') return { at: 'unread' }
  if (reading.at === 'refused') return { at: 'ready', says: reading.refusal.says }
  if (reading.at === 'idle') return { at: 'ready', says: trouble }

  if (capture.at === 'unknown' || (busy && inDoubt)) return { at: 'unknown', asked: reading.value, busy }
  return { at: 'check', asked: reading.value, busy, refusal: capture.at === 'refused' ? capture.refusal : undefined }
}
