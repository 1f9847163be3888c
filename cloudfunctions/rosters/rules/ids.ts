import { createHash } from 'node:crypto'
import type { ImportId, PersonId, RequestId, StaffId, UnitId } from '../../../types/domain/ids'
import type { RowOutcome } from '../../../types/domain/rosters'
import type { LogEntry } from '../../../types/documents/tasks'

/** Somebody whom a file made known: the number names them, so that two files make one person. @param phoneKey 32 hex digits */
export const personOf = (phoneKey: string): PersonId => `p${phoneKey}`
export const staffIdOf = (unitId: UnitId, phoneKey: string): StaffId => `${unitId}:${phoneKey}`

/** An import is named by who began it and their request. */
export const importIdOf = (by: PersonId, request: RequestId): ImportId =>
  `i${createHash('sha256').update(`import ${by} ${request}`).digest('hex').slice(0, 24)}`

/** Names of what an import found double, each found once. */
export const twinId = (second: PersonId) => `n-${second}`
export const twoUnitsId = (person: PersonId, second: UnitId) => `u-${person}-${second}`
export const twoListsId = (phoneKey: string, second: UnitId) => `s-${phoneKey}-${second}`

/**
 * What a document remembers of the row that changed it: the part, not the request, so that whoever goes on with a stopped
 * import knows what was done.
 */
export const markOf = (importId: ImportId, part: number) => `${importId}-${part}` as RequestId

const ACT = 'import.'
export const markEntry = (
  mark: RequestId,
  outcome: RowOutcome,
  by: { readonly personId: PersonId; readonly at: Date },
): LogEntry => ({ requestId: mark, digest: mark, act: `${ACT}${outcome}`, by: by.personId, at: by.at })

/** What the part has already made of the row of this document. */
export function markedOutcome(logs: readonly (readonly LogEntry[] | undefined)[], mark: RequestId): RowOutcome | null {
  for (const log of logs) {
    const entry = log?.find(({ requestId }) => requestId === mark)
    // The act was written by markEntry above.
    if (entry) return entry.act.slice(ACT.length) as RowOutcome
  }
  return null
}
