import type { GridCode } from '../../../types/domain/ids'
import { maskName } from '../../../types/domain/org'
import type { SupportDoc } from '../../../types/documents/forces'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { authorise } from '../../_kernel/authorise'
import { loadGrid } from '../../org/public'
import { helpsNow } from '../rules/support'
import { supportsAt } from '../store'

/** Who arranges people in a grid, and so reads their names whole. */
const ARRANGERS = {
  roles: {
    district: 'covers',
    street: 'covers',
    community: 'covers',
    branchSecretary: 'covers',
    gridWorker: 'covers',
  },
  over: (grid: GridCode) => grid,
} as const

/** Who comes to help a grid, and whom its people help; 4 trips in one round. */
export const gridSupports = loadingAction(
  'forces.gridSupports',
  ({ gridId }, db) => Promise.all([loadGrid(db, gridId), supportsAt(db, 'to', gridId), supportsAt(db, 'from', gridId)]),
  async ({ gridId }, { account, now }, [grid, coming, going]) => {
    if (!grid) return refuse('notFound')
    const arranges = authorise(ARRANGERS, account, gridId) === null
    const rows = (supports: readonly SupportDoc[], gridName: (support: SupportDoc) => string) =>
      supports
        .filter((support) => helpsNow(support, now))
        .sort((a, b) => a.metres - b.metres)
        .map((support) => ({
          name: arranges ? support.name : maskName(support.name),
          kind: support.kind,
          gridName: gridName(support),
          metres: support.metres,
          until: support.until.getTime(),
        }))
    return done({
      gridName: grid.name,
      coming: rows(coming, ({ fromName }) => fromName),
      going: rows(going, ({ toName }) => toName),
    })
  },
)
