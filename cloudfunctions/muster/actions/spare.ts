import type { GridCode, PersonId } from '../../../types/domain/ids'
import type { MusterGridDoc } from '../../../types/documents/muster'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { metresBetween, planeAt } from '../../forces/public'
import { gridsUnder } from '../../org/public'
import { boardOf } from '../rules/board'
import { neighboursWithSpare } from '../rules/spare'
import { boardGrids, gridsByGrid } from '../store'

/** People of a grid who come, or are there, and whom nobody has asked to go elsewhere. */
const free = ({ answers }: MusterGridDoc, spare: number) =>
  Object.entries(answers)
    .filter(([, { state, help }]) => help === null && (state === 'coming' || state === 'arrived'))
    .slice(0, spare)
    .map(([id, { name, kind, state }]) => ({ personId: id as PersonId, name, kind, state }))

/** People who have been asked to help there and have not said yet. */
const askedFor = ({ answers }: MusterGridDoc, there: GridCode): number =>
  Object.values(answers).filter(({ help }) => help?.to === there && help.state === 'asked').length

/** Whom the nearest grids could spare for one that is short; 4 trips in two rounds. */
export const spare = loadingAction(
  'muster.spare',
  ({ orderId, scope }, db) => Promise.all([boardGrids(db, orderId, scope), gridsUnder(db, [scope], ['centre'])]),
  async ({ orderId, scope, gridId }, { db }, [docs, grids]) => {
    if (!gridId.startsWith(scope)) return refuse('placeOutside')
    const rows = boardOf(docs, (grid) => grid.startsWith(scope))
    const short = rows.find(({ id }) => id === gridId)
    if (!short) return refuse('notFound')
    const spotOf = planeAt(grids.map(({ centre }) => centre))
    const spots = new Map(grids.map(({ _id, centre }) => [_id, spotOf(centre)]))
    const here = spots.get(gridId)
    const neighbours = neighboursWithSpare(rows, gridId, (grid) => {
      const there = spots.get(grid)
      return here && there ? metresBetween(here.x - there.x, here.y - there.y) : Infinity
    })
    const whole = await gridsByGrid(
      db,
      orderId,
      neighbours.map(({ row }) => row.id),
    )
    return done({
      shortfall: short.shortfall,
      from: neighbours.map(({ row, spare: count, distanceMetres }) => {
        const doc = whole.find((one) => one.gridId === row.id)
        return {
          gridId: row.id,
          name: row.name,
          distanceMetres,
          spare: count,
          asked: doc ? askedFor(doc, gridId) : 0,
          people: doc ? free(doc, count) : [],
        }
      }),
    })
  },
)
