import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { stateOf } from '../import-state'
import { importsOf } from '../store'

/** A place's imports, newest first; 2 trips in one round. */
export const listImports = loadingAction(
  'rosters.listImports',
  ({ scope }, db) => importsOf(db, scope),
  async (_input, _call, imports) => done({ imports: imports.map(stateOf) }),
)
