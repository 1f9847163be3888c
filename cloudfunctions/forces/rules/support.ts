import type { GridCode, PlanId } from '../../../types/domain/ids'
import { type Instant, monthOf, nextMonth, startOfMonth } from '../../../types/domain/time'
import type { Move, SupportDoc } from '../../../types/documents/forces'

type Ends = Pick<SupportDoc, 'state' | 'until'>

/** A support is asked for until the end of the third month from now, in UTC+8; helping on is asked for anew. */
export function supportUntil(now: Instant): Date {
  let month = monthOf(now)
  for (let months = 0; months <= 3; months += 1) month = nextMonth(month)
  return new Date(startOfMonth(month) - 1)
}

/** Whether somebody is asked to help, or has said no, and the time of it is not over. */
export const isUnderWay = ({ state, until }: Ends, now: Instant): boolean => state === 'active' && until.getTime() > now

/** Whether somebody counts as helping: asked or agreed, and not declined. */
export const helpsNow = (support: Ends & Pick<SupportDoc, 'answer'>, now: Instant): boolean =>
  isUnderWay(support, now) && support.answer !== 'declined'

/**
 * What a move makes of somebody's support, for the plan that is applied. Nobody is asked twice for the same: a support that
 * is kept stays as it is, and is asked for anew only when it is to last longer.
 * @returns null when nothing is to be written: this plan has done it, or there is nothing to do
 */
export function supportAfter(
  move: Move,
  current: SupportDoc | null,
  plan: { readonly planId: PlanId; readonly now: Instant; readonly nameOf: (grid: GridCode) => string },
): SupportDoc | null {
  const { planId, now, nameOf } = plan
  if (current?.planId === planId || move.state === 'fixed') return null
  const before = current ? snapshot(current) : null
  if (move.state === 'ended') {
    return current && isUnderWay(current, now) ? { ...current, state: 'ended', planId, before } : null
  }
  const until = supportUntil(now)
  const kept = current !== null && current.to === move.to && helpsNow(current, now)
  if (kept && current.until >= until) return null
  return {
    _id: move.personId,
    name: move.name,
    kind: move.kind,
    from: move.from,
    fromName: nameOf(move.from),
    to: move.to,
    toName: nameOf(move.to),
    metres: move.metres,
    since: kept ? current.since : new Date(now),
    until,
    planId,
    state: 'active',
    answer: 'waiting',
    before,
    log: current?.log ?? [],
  }
}

/** What undoing a plan makes of a support: what was there before; `gone` for nothing, null when the plan did not touch it. */
export function supportBefore(current: SupportDoc, planId: PlanId): SupportDoc | 'gone' | null {
  if (current.planId !== planId) return null
  return current.before ? { ...current.before, before: null, log: current.log } : 'gone'
}

function snapshot({ before: _before, log: _log, ...support }: SupportDoc): NonNullable<SupportDoc['before']> {
  return support
}

/** Why somebody cannot answer for a support, or null. */
export const whyNotAnswer = (support: SupportDoc, to: GridCode, now: Instant): 'supportOver' | null =>
  support.to === to && isUnderWay(support, now) ? null : 'supportOver'
