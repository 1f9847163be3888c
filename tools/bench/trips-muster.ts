import { z } from 'zod'
import { sceneOf } from '../../tests/support/generic/scenes'
import { CONTRACTS, type VerbOf } from '../../types/contracts/all'
import type { Scenario, ScenariosOf } from './trips'

const ANSWERED = z.object({ ok: z.literal(true) })

/** The first scene of an action, played once, and what it may cost. */
function played(verb: VerbOf<'muster'>, trips: number): Scenario {
  const { documents, clock, caller, input } = sceneOf(`muster.${verb}`)
  return {
    trips,
    clock,
    documents,
    play: async (cloud) => {
      const differing = typeof input === 'function' ? await input(cloud) : input
      const { body } = await cloud.send(caller, 'muster', {
        action: `muster.${verb}`,
        input: { ...CONTRACTS.muster[verb].sample, ...differing },
      })
      if (!ANSWERED.safeParse(body).success) throw new Error(`muster.${verb}: ${JSON.stringify(body)}`)
    },
  }
}

/** The table's for the board, an answer and an order; the others as their docstrings say. */
export const MUSTER_SCENARIOS: ScenariosOf<'muster'> = {
  'muster.preview': played('preview', 6),
  'muster.whom': played('whom', 3),
  'muster.issue': played('issue', 12),
  'muster.changeOrder': played('changeOrder', 10),
  'muster.listOrders': played('listOrders', 3),
  'muster.getOrder': played('getOrder', 2),
  'muster.setMode': played('setMode', 7),
  'muster.mine': played('mine', 3),
  'muster.answer': played('answer', 2),
  'muster.grid': played('grid', 3),
  'muster.arrange': played('arrange', 3),
  'muster.board': played('board', 2),
  'muster.spare': played('spare', 4),
  'muster.dispatch': played('dispatch', 4),
  'muster.report': played('report', 3),
  'muster.exportReport': played('exportReport', 4),
  'muster.compare': played('compare', 3),
}
