import { createHmac } from 'node:crypto'
import { maskName } from '../../../types/domain/org'
import type { PersonId, RequestId, RewardId } from '../../../types/domain/ids'
import { REDEMPTION_CODE_SECONDS, REDEMPTION_QR_PATTERN } from '../../../types/domain/points'
import type { Instant } from '../../../types/domain/time'
import type { ChainEnd, CodeDoc, RewardDoc } from '../../../types/documents/points'

/** @returns the 8 digits of a scanned or typed redemption code (a space between them is forgiven), or null */
export function readRedemptionCode(text: string): string | null {
  const typed = text.replaceAll(' ', '')
  return REDEMPTION_QR_PATTERN.exec(text)?.[1] ?? (/^\d{8}$/.test(typed) ? typed : null)
}

export const redemptionQr = (digits: string): string => `GVR.${digits}`

/**
 * The digits of a request's code: the same request always gets the same ones, and nobody without the key can guess them.
 * @param key the environment's CODE_KEY
 * @param attempt counts up while somebody else's code has these digits
 */
export function redemptionDigits(key: string, asked: { personId: PersonId; requestId: RequestId }, attempt: number) {
  const mac = createHmac('sha256', key).update(`${asked.personId}|${asked.requestId}|${attempt}`).digest()
  return String(mac.readUIntBE(0, 6) % 100_000_000).padStart(8, '0')
}

/** Only what a next posting depends on. */
const endOf = ({ seq, balanceAfter, lots, earned, at, hash }: ChainEnd): ChainEnd => ({
  seq,
  balanceAfter,
  lots,
  earned,
  at,
  hash,
})

/** A code for one reward as it is offered now, good for 120 s. @param basis the end of the member's chain that this was decided on */
export const newCode = (
  digits: string,
  asked: { personId: PersonId; name: string; requestId: RequestId },
  reward: RewardDoc,
  basis: ChainEnd | null,
  now: Instant,
): CodeDoc => ({
  _id: digits,
  personId: asked.personId,
  maskedName: maskName(asked.name),
  rewardId: reward._id,
  requestId: asked.requestId,
  createdAt: new Date(now),
  expiresAt: new Date(now + REDEMPTION_CODE_SECONDS * 1000),
  merchantId: reward.merchantId,
  merchantName: reward.merchantName,
  title: reward.title,
  points: reward.points,
  perPerson: reward.perPerson,
  perPersonDay: reward.perPersonDay,
  stocked: reward.stock === null ? 'no' : reward.perDay === null ? 'total' : 'daily',
  basis: basis && endOf(basis),
})

/** What a code that has the wanted digits already means for a request: its own first answer, a reused id, or somebody else's. */
export function meetCode(
  there: CodeDoc,
  asked: { personId: PersonId; requestId: RequestId; rewardId: RewardId },
): 'mine' | 'requestReused' | 'other' {
  if (there.personId !== asked.personId || there.requestId !== asked.requestId) return 'other'
  return there.rewardId === asked.rewardId ? 'mine' : 'requestReused'
}
