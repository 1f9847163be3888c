import { GAP } from './balance-gap'
import { RATIO } from './balance-ratio'
import { SAVED } from './balance-saved'
import { SCALE } from './balance-scale'
import type { Bench } from './bench'

/** How good, how fast and how worthwhile balancing is. */
export const BALANCE: readonly Bench[] = [GAP, RATIO, SCALE, SAVED]
