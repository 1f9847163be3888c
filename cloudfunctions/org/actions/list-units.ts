import { openAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { allUnits } from '../store'

/** The units that cadres work for; 2 trips. */
export const listUnits = openAction('org.listUnits', async (_input, { db }) => {
  const units = await allUnits(db)
  return done({ units: units.map(({ _id, name, level }) => ({ id: _id, name, level })) })
})
