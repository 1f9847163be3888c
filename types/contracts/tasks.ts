import type { Contracts } from './contract'
import { claiming } from './tasks/claiming'
import { doing } from './tasks/doing'
import { listening } from './tasks/listening'
import { month } from './tasks/month'

export const tasks = { ...month, ...claiming, ...doing, ...listening } satisfies Contracts
