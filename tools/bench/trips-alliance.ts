import { z } from 'zod'
import { sceneOf } from '../../tests/support/generic/scenes'
import { CONTRACTS, type VerbOf } from '../../types/contracts/all'
import type { Scenario, ScenariosOf } from './trips'

const ANSWERED = z.object({ ok: z.literal(true) })

/** The first scene of an action, played once, and what it may cost. */
function played(verb: VerbOf<'alliance'>, trips: number): Scenario {
  const { documents, clock, caller, input } = sceneOf(`alliance.${verb}`)
  return {
    trips,
    clock,
    documents,
    play: async (cloud) => {
      const differing = typeof input === 'function' ? await input(cloud) : input
      const { body } = await cloud.send(caller, 'alliance', {
        action: `alliance.${verb}`,
        input: { ...CONTRACTS.alliance[verb].sample, ...differing },
      })
      if (!ANSWERED.safeParse(body).success) throw new Error(`alliance.${verb} was refused`)
    },
  }
}

/** The table's for a merchant's month; the others as their docstrings say. */
export const ALLIANCE_SCENARIOS: ScenariosOf<'alliance'> = {
  'alliance.merchantMonth': played('merchantMonth', 3),
  'alliance.tillHistory': played('tillHistory', 3),
  'alliance.listStatements': played('listStatements', 2),
  'alliance.takeStatement': played('takeStatement', 12),
  'alliance.statement': played('statement', 4),
  'alliance.statementLines': played('statementLines', 3),
  'alliance.confirmStatement': played('confirmStatement', 6),
  'alliance.discussLine': played('discussLine', 8),
  'alliance.tieOut': played('tieOut', 5),
  'alliance.statementFile': played('statementFile', 4),
  'alliance.listRules': played('listRules', 2),
  'alliance.addRule': played('addRule', 6),
  'alliance.overview': played('overview', 7),
  'alliance.listFlags': played('listFlags', 4),
  'alliance.noteFlag': played('noteFlag', 5),
}
