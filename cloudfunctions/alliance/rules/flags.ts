import { APPROVER_DAYS, communityOfMerchant, type Thresholds } from '../../../types/domain/alliance'
import { DISTRICT, type DivisionCode, type MerchantId, type PersonId, streetCode } from '../../../types/domain/ids'
import { DAY, dayOf, type DayText, MINUTE, startOfDay } from '../../../types/domain/time'
import type { AllianceFlagDoc, FlagRunDoc } from '../../../types/documents/alliance'

const HOUR = 60 * MINUTE
/** From 23:00 of the evening before to 5:00. */
const [NIGHT_BEGINS, NIGHT_ENDS] = [-HOUR, 5 * HOUR]

type Found = Pick<
  AllianceFlagDoc,
  'kind' | 'scopes' | 'merchantId' | 'account' | 'approver' | 'times' | 'days' | 'threshold'
> & {
  /** Names the fact: it is flagged once. */
  readonly key: string
}

const span = (from: number, before: number) => ({ from: new Date(from), before: new Date(before) })
export const daySpan = (day: DayText) => span(startOfDay(day), startOfDay(day) + DAY)
export const nightSpan = (day: DayText) => span(startOfDay(day) + NIGHT_BEGINS, startOfDay(day) + NIGHT_ENDS)
/** So many days, the last of which is this one. */
export const backSpan = (day: DayText, days: number) => span(startOfDay(day) - (days - 1) * DAY, startOfDay(day) + DAY)

/** So far back days are looked at on which the timer stood still. */
const DAYS_BACK = 7

/**
 * The day to look at next: the one that is under way, or the one after the last that was done, a week back at most.
 * @param last the latest day that was begun; null before the first, which begins with `latest`
 * @param latest the last day that is over
 * @returns null when all days have been looked at
 */
export function dayToLookAt(last: Pick<FlagRunDoc, '_id' | 'done'> | null, latest: DayText): DayText | null {
  if (!last) return latest
  const next = last.done ? dayOf(startOfDay(last._id) + DAY) : last._id
  const oldest = dayOf(startOfDay(latest) - (DAYS_BACK - 1) * DAY)
  return next > latest ? null : next < oldest ? oldest : next
}

const desksOf = (merchantId: MerchantId): DivisionCode[] => {
  const community = communityOfMerchant(merchantId)
  return [community, streetCode(community), DISTRICT]
}

/** One member at one merchant too often; once a month. @param counts redemptions within `pairDays` */
export const pairFlags = (
  counts: readonly { readonly _id: PersonId; readonly times: number }[],
  of: { readonly merchantId: MerchantId; readonly day: DayText },
  rule: Thresholds,
): Found[] =>
  counts
    .filter(({ times }) => times >= rule.pairTimes)
    .map(({ _id, times }) => ({
      key: `pair:${of.merchantId}:${_id}:${of.day.slice(0, 7)}`,
      kind: 'pair',
      scopes: desksOf(of.merchantId),
      merchantId: of.merchantId,
      account: _id,
      approver: null,
      times,
      days: rule.pairDays,
      threshold: rule.pairTimes,
    }))

/** Many redemptions at one merchant in one night. */
export const nightFlags = (
  counts: readonly { readonly _id: MerchantId; readonly times: number }[],
  day: DayText,
  rule: Thresholds,
): Found[] =>
  counts
    .filter(({ times }) => times >= rule.nightTimes)
    .map(({ _id, times }) => ({
      key: `night:${_id}:${day}`,
      kind: 'night',
      scopes: desksOf(_id),
      merchantId: _id,
      account: null,
      approver: null,
      times,
      days: 1,
      threshold: rule.nightTimes,
    }))

/** One person who lets adjustments pass, and the same member again and again; once a month, for the district alone. */
export const approverFlags = (
  counts: readonly {
    readonly _id: { readonly approver: PersonId; readonly account: PersonId }
    readonly times: number
  }[],
  day: DayText,
  rule: Thresholds,
): Found[] =>
  counts
    .filter(({ times }) => times >= rule.approverTimes)
    .map(({ _id: { approver, account }, times }) => ({
      key: `approver:${approver}:${account}:${day.slice(0, 7)}`,
      kind: 'approver',
      scopes: [DISTRICT],
      merchantId: null,
      account,
      approver,
      times,
      days: APPROVER_DAYS,
      threshold: rule.approverTimes,
    }))

/** May this person say what they found? Not about themselves, nor about their own shop. */
export const whyNotNote = (
  flag: Pick<AllianceFlagDoc, 'account' | 'approver' | 'merchantId'>,
  by: { readonly personId: PersonId; readonly roles: readonly { readonly scope: string }[] },
): 'aboutYourself' | null =>
  flag.account === by.personId ||
  flag.approver === by.personId ||
  by.roles.some(({ scope }) => scope === flag.merchantId)
    ? 'aboutYourself'
    : null
