import { andThen, minutesInWords, momentInWords } from '@/lib/when'
import type { ValueOf } from '../../../types/contracts/all'
import { minutesSince, type OrderLevel, ORDER_LEVEL_LABEL } from '../../../types/domain/muster'
import { MEMBER_KIND_LABEL, OCCUPATION_LABEL } from '../../../types/domain/org'
import { SKILL_LABEL } from '../../../types/domain/skills'
import type { Instant } from '../../../types/domain/time'

export type Mine = ValueOf<'muster.mine'>['orders'][number]
export type Order = ValueOf<'muster.getOrder'>
export type OrderHead = ValueOf<'muster.listOrders'>['orders'][number]
export type BoardRow = ValueOf<'muster.board'>['grids'][number]
export type GridValue = ValueOf<'muster.grid'>

/** Only a real order turns the top of the screen red; a drill says that it is one. */
export const isReal = ({ level }: { readonly level: OrderLevel }): boolean => level !== 'drill'

export const seriousness = (level: OrderLevel): string =>
  level === 'drill' ? '演练，不是实战' : level === 'emergency' ? '实战，不是演练' : ORDER_LEVEL_LABEL[level]

/** `今天 15:30 前到`. */
export const byWhen = (at: Instant, now: Instant, elder: boolean): string =>
  andThen(momentInWords(at, now, elder), '前到')

/** `大约 400 米`, `大约 2.5 公里`; nearer than the phone may be off is near. */
export function distanceInWords(metres: number, offByMetres: number): string {
  if (metres < offByMetres) return '就在附近'
  return metres < 1000 ? `大约 ${Math.round(metres / 50) * 50} 米` : `大约 ${(metres / 1000).toFixed(1)} 公里`
}

/** `已 18 分`. */
export const sinceInWords = (at: Instant, now: Instant): string => `已 ${minutesInWords(minutesSince(at, now))}`

/** People who came, here or from elsewhere. */
export const thereIn = (row: BoardRow): number => row.arrived + row.helpersArrived
/** People who have said something. */
export const answeredIn = (row: BoardRow): number => row.read + row.coming + row.arrived + row.cannot + row.left

/** `医护、教师`, `守门、巡逻组`: whom an order calls. */
export const whomInWords = (called: Order['calledWho']): string => namesOf(called).join('、')

function namesOf(called: Order['calledWho']): readonly string[] {
  if (called.by === 'groups') return called.groups
  if (called.by === 'skills') return called.skills.map((skill) => SKILL_LABEL[skill])
  return called.occupations.length > 0
    ? called.occupations.map((job) => OCCUPATION_LABEL[job])
    : called.kinds.map((kind) => MEMBER_KIND_LABEL[kind])
}
