import type { Rules } from '../words'

/** As far as people would go; the last of these is no limit. */
export const CAPS = [
  { value: '1000', text: '1 公里' },
  { value: '2000', text: '2 公里' },
  { value: '5000', text: '5 公里' },
  { value: 'any', text: '不限' },
] as const
export type Cap = (typeof CAPS)[number]['value']

/** What somebody else has to save before a helper is exchanged. */
export const CHANGE_METRES = 500

/** Nothing is ruled out, and who helps already goes on. */
export const USUAL: Rules = { capMetres: null, separate: false, relays: false, changeMetres: CHANGE_METRES }

/** The answer that a cap is; one that was set by hand is none of them. */
export const capOf = ({ capMetres }: Rules): Cap | undefined =>
  CAPS.find(({ value }) => value === (capMetres === null ? 'any' : String(capMetres)))?.value

export const withCap = (rules: Rules, cap: Cap): Rules => ({ ...rules, capMetres: cap === 'any' ? null : Number(cap) })
