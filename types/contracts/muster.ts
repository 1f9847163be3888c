import type { Contracts } from './contract'
import { answers } from './muster/answers'
import { orders } from './muster/orders'
import { reports } from './muster/reports'

export const muster = { ...orders, ...answers, ...reports } satisfies Contracts
