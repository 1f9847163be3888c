import { keeping } from './attendance/keeping'
import { late } from './attendance/late'
import { screen } from './attendance/screen'
import { signing } from './attendance/signing'
import type { Contracts } from './contract'

export const attendance = { ...screen, ...signing, ...keeping, ...late } satisfies Contracts
