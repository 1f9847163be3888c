import type { DivisionCode, GridCode, ImportId, PersonId, UnitId } from '../domain/ids'
import type { Sealed } from './org'
import type { LogEntry } from './tasks'

export type ImportKind = 'members' | 'staff'
export type RowOutcome = 'add' | 'change' | 'move' | 'same' | 'duplicate' | 'bad'

/** `imports/<id>`: an intent. Its parts are worked off one by one, and what is done is not done again (shape 6). */
export interface ImportDoc {
  readonly _id: ImportId
  readonly kind: ImportKind
  readonly scope: DivisionCode
  readonly scopeName: string
  readonly fileName: string
  readonly by: { readonly personId: PersonId; readonly name: string }
  readonly startedAt: Date
  readonly rows: number
  readonly parts: number
  readonly partsDone: readonly number[]
  readonly outcomes: Readonly<Partial<Record<RowOutcome, number>>>
  readonly log: readonly LogEntry[]
}

/** `importParts/<import>:<part>`: rows of the file, sealed whole; after they went in only the bad ones are kept. */
export interface ImportPartDoc {
  readonly _id: `${ImportId}:${number}`
  readonly importId: ImportId
  readonly part: number
  readonly rows: Sealed
  readonly bad: number
  readonly done: boolean
}

/** What an import found and did not decide: one person from two units, or one name twice in a grid under two numbers. */
export interface DuplicateDoc {
  readonly _id: string
  readonly kind: 'twoUnits' | 'twoNumbers'
  /** Where the person is enrolled; the district where they are not. */
  readonly scope: DivisionCode
  readonly name: string
  readonly gridId: GridCode | null
  readonly gridName: string | null
  readonly first: { readonly personId: PersonId; readonly unitId: UnitId | null; readonly says: string }
  readonly second: { readonly personId: PersonId; readonly unitId: UnitId | null; readonly says: string }
  readonly at: Date
  readonly state: 'open' | 'settled'
  readonly log: readonly LogEntry[]
}
