import type { z } from 'zod'
import { communityOfTask } from '../../domain/ids'
import type * as f from '../fields'

export const SAMPLE_SHIFT = 't370306003001-2611-01' as const
export const SAMPLE_STATION = 's370306003001-01' as const
export const SAMPLE_REQUEST = 'sample-request-0001'

/** The community that a shift stands in, read off its id. */
export const ofShift = (input: { shiftId: z.output<typeof f.shiftId> }) => communityOfTask(input.shiftId)

/** Who looks after a community's shifts: its worker, and the secretaries and grid workers of its grids. */
export const KEEPERS = { community: 'covers', branchSecretary: 'within', gridWorker: 'within' } as const
