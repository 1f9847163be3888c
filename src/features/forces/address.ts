import { DISTRICT, type DistrictCode, type PlanId, type StreetCode } from '../../../types/domain/ids'

/** What a plan is made for. */
export type PlanScope = DistrictCode | StreetCode

/** Parameters of an address are words that anybody can type: these say which of them can be asked about. */
export const isPlanScope = (text: string): text is PlanScope => /^370306(\d{3})?$/.test(text)
export const isPlan = (text: string): text is PlanId => /^l[0-9a-f]{24}$/.test(text)

/** `全区`, or the street's name. */
export const wholeOf = ({ scope, scopeName }: { scope: string; scopeName: string }): string =>
  scope === DISTRICT ? '全区' : scopeName
