import type { ImportId } from '../../types/domain/ids'
import type { ImportPartDoc } from '../../types/documents/rosters'
import { seal, unseal } from '../_kernel/sealed'
import { secret } from '../_kernel/secret'
import { NO_OUTCOMES } from './rules/outcome'
import type { Kept } from './rules/rows'

const at = (id: ImportPartDoc['_id']) => ['importParts', id, 'rows'] as const

/** Rows as a part keeps them: sealed whole, for they hold names, numbers and addresses. */
export const sealRows = <R>(id: ImportPartDoc['_id'], rows: readonly Kept<R>[]) =>
  seal(secret('SEAL_KEY'), JSON.stringify(rows), at(id))

/** The seal vouches that nobody but us has written them. */
export const openRows = <R>(part: ImportPartDoc): Kept<R>[] =>
  JSON.parse(unseal(secret('SEAL_KEY'), part.rows, at(part._id))) as Kept<R>[]

export function newPart<R>(importId: ImportId, part: number, rows: readonly Kept<R>[]): ImportPartDoc {
  const _id = `${importId}:${part}` as const
  const bad = rows.filter(({ read }) => read === null).length
  return { _id, importId, part, rows: sealRows(_id, rows), bad, outcomes: { ...NO_OUTCOMES, bad }, done: false }
}
