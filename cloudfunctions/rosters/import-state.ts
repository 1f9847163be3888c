import { ROWS_A_PART } from '../../types/domain/rosters'
import type { ImportDoc } from '../../types/documents/rosters'

/** An import as its pages see it. */
export const stateOf = (document: ImportDoc) => {
  const done = [...document.partsDone].sort((a, b) => a - b)
  return {
    importId: document._id,
    kind: document.kind,
    fileName: document.fileName,
    scope: document.scope,
    scopeName: document.scopeName,
    byName: document.by.name,
    startedAt: document.startedAt.getTime(),
    rows: document.rows,
    partRows: ROWS_A_PART,
    parts: document.parts,
    partsDone: done,
    state:
      done.length === 0
        ? ('checked' as const)
        : done.length < document.parts
          ? ('underWay' as const)
          : ('done' as const),
    outcomes: { ...document.outcomes },
    notes: [...document.notes],
  }
}
