import type { GridCode } from '../../types/domain/ids'
import type { Instant } from '../../types/domain/time'
import type { Db } from '../_kernel/db'
import { isUnderWay } from './rules/support'
import { supportsAt } from './store'

/** Those who said yes to helping in a grid, for as long as they do. One trip. */
export const helpersAt = async (db: Db, gridId: GridCode, now: Instant) =>
  (await supportsAt(db, 'to', gridId)).filter((support) => support.answer === 'accepted' && isUnderWay(support, now))
