import { openAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { nearestGrids, piecesOf } from '../rules/find-grid'
import { allCentres, gridsNamed } from '../store'

/** Mechanism 8, 编入网格: which grid an address or a point lies in; 2 trips. */
export const findGrid = openAction('org.findGrid', async ({ address = null, point = null }, { db }) => {
  const pieces = point || !address ? [] : piecesOf(address)
  const grids = point ? await allCentres(db) : pieces.length > 0 ? await gridsNamed(db, pieces) : []
  return done({ grids: nearestGrids(grids, { address, point }) })
})
