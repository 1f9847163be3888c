import { openDb } from '../../../../cloudfunctions/_kernel/db'
import { newMeter } from '../../../../cloudfunctions/_kernel/meter'
import { boardGrids, ordersToSweep } from '../../../../cloudfunctions/muster/store'
import { DISTRICT } from '../../../../types/domain/ids'

/** What a muster's board reads, and nothing else: the documents without their answers, by the SDK. Exists for the bench only. */
export const main = async () => {
  const db = openDb(newMeter())
  const [order] = await ordersToSweep(db, 'active')
  const grids = order ? await boardGrids(db, order._id, DISTRICT) : []
  return { grids: grids.length }
}
