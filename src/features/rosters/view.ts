import type { ValueOf } from '../../../types/contracts/all'
import type { ImportId, UnitId } from '../../../types/domain/ids'

/** One import as the server keeps it. */
export type Import = ValueOf<'rosters.startImport'>
export type Outcome = keyof Import['outcomes']
export type Change = ValueOf<'rosters.previewImport'>['changes'][number]
export type ImportKind = Import['kind']

export const isImportId = (text: string): text is ImportId => /^i[0-9a-f]{24}$/.test(text)
export const isUnitId = (text: string): text is UnitId => /^u\d{3}$/.test(text)

/** The parts that have not gone in yet, in order. */
export const partsLeft = ({ parts, partsDone }: Pick<Import, 'parts' | 'partsDone'>): readonly number[] =>
  Array.from({ length: parts }, (_, part) => part).filter((part) => !partsDone.includes(part))

/** How many rows that many parts hold: the last one may be short. */
export const rowsIn = ({ rows, partRows }: Pick<Import, 'rows' | 'partRows'>, parts: number): number =>
  Math.min(rows, parts * partRows)
