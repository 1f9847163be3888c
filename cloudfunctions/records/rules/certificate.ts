import { createHash } from 'node:crypto'
import { type Certificate, certificateNumber } from '../../../types/domain/certificates'
import { type CertificateNumber, commonScope, type DivisionCode, type PersonId } from '../../../types/domain/ids'
import type { RecordKind } from '../../../types/domain/records'
import { DAY, dayOf, type DayText, type Instant, startOfDay } from '../../../types/domain/time'

/** Somebody's service in a period: one sum for each organiser, kind and person in charge. */
export interface ServiceSum {
  readonly organiserId: DivisionCode
  readonly organiserName: string
  readonly kind: RecordKind
  readonly inChargeName: string
  readonly times: number
  readonly minutes: number
}

/** A certificate names so many of those in charge, and then says how many there are. */
const NAMED = 2

/** Days in order, ended and begun by whole days of Zhoucun. @returns null when the period is none, or is not over yet */
export function periodOf(from: DayText, until: DayText, now: Instant): { from: Date; before: Date } | null {
  if (from > until || until > dayOf(now)) return null
  return { from: new Date(startOfDay(from)), before: new Date(startOfDay(until) + DAY) }
}

/** Sums by a key, most minutes first; of the same, in order of the key. */
function summed<K extends string>(sums: readonly ServiceSum[], keyOf: (sum: ServiceSum) => K) {
  const totals = new Map<K, { times: number; minutes: number }>()
  for (const sum of sums) {
    const { times, minutes } = totals.get(keyOf(sum)) ?? { times: 0, minutes: 0 }
    totals.set(keyOf(sum), { times: times + sum.times, minutes: minutes + sum.minutes })
  }
  return [...totals]
    .map(([key, total]) => ({ key, ...total }))
    .sort((a, b) => b.minutes - a.minutes || (a.key < b.key ? -1 : 1))
}

/** What service adds up to on a certificate: kinds, and who answers for the entries. */
export function summaryOf(sums: readonly ServiceSum[]): Pick<Certificate, 'kinds' | 'inCharge'> {
  const names = summed(sums, ({ inChargeName }) => inChargeName).map(({ key }) => key)
  const named = names.slice(0, NAMED).join('、')
  return {
    kinds: summed(sums, ({ kind }) => kind).map(({ key, times, minutes }) => ({ kind: key, times, minutes })),
    inCharge: names.length > NAMED ? `${named}等 ${names.length} 人` : named,
  }
}

/** The smallest place that all of the service lies in: who can answer for it. Its name when one organiser is all of it. */
export function issuerOf(sums: readonly ServiceSum[]): { id: DivisionCode; name: string | null } | null {
  const [first, ...rest] = sums
  if (!first) return null
  const id = rest.reduce<DivisionCode>((scope, { organiserId }) => commonScope(scope, organiserId), first.organiserId)
  return { id, name: sums.find(({ organiserId }) => organiserId === id)?.organiserName ?? null }
}

/** 47 bits of the request, so that nobody comes upon a certificate by counting; the same request makes the same number. */
export function numberOf(personId: PersonId, requestId: string): CertificateNumber {
  const hash = createHash('sha256').update(`${personId}\n${requestId}`).digest('hex')
  return certificateNumber(String(Number.parseInt(hash.slice(0, 12), 16) % 1e14).padStart(14, '0'))
}

export const codeHashOf = (code: string): string => createHash('sha256').update(code).digest('hex')
