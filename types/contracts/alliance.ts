import { flags } from './alliance/flags'
import { rules } from './alliance/rules'
import { statements } from './alliance/statements'
import { tills } from './alliance/tills'
import type { Contracts } from './contract'

export const alliance = { ...tills, ...statements, ...rules, ...flags } satisfies Contracts
