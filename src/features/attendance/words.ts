import type { Said } from '@/cloud/said'
import { clockInWords } from '@/lib/when'
import type { Instant } from '../../../types/domain/time'

/** A time inside a sentence: spaces around digits, none around spoken Chinese. */
export const clockWithin = (at: Instant, elder: boolean): string =>
  elder ? clockInWords(at, true) : ` ${clockInWords(at, false)} `

/** Sentences that hold a time when the answer gives one. */
const WITH_TIME: Partial<Record<string, (clock: string) => string>> = {
  alreadyIn: (clock) => `您${clock}已经签到了，忙完再来签退。`,
  alreadyOut: (clock) => `您${clock}已经签退了，今天辛苦了。`,
}

/** A refusal at the station, with its time where it has one. */
export function refusalInWords({ code, says, detail }: Said, elder: boolean): string {
  const at = detail?.at
  return (typeof at === 'number' && WITH_TIME[code]?.(clockWithin(at, elder))) || says
}

/** A station's name in two lines that belong together: 凤鸣社区 / 党群服务站点. */
export function stationLines(name: string): readonly string[] {
  const [, place, kind] = /^(.+?)(党群服务站点|城市驿站)$/.exec(name) ?? []
  return place && kind ? [place, kind] : [name]
}
