import type { DivisionCode, GridCode, ImportId, PersonId, UnitId } from '../domain/ids'
import type { ImportKind, Outcomes } from '../domain/rosters'
import type { Sealed } from './org'
import type { LogEntry } from './tasks'

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
  readonly outcomes: Outcomes
  /** What the file held that was not read: columns, sheets. Digits are left out: a head may hold anything. */
  readonly notes: readonly string[]
  readonly log: readonly LogEntry[]
}

/** `importParts/<import>:<part>`: rows of the file, sealed whole; after they went in only the bad ones are kept. */
export interface ImportPartDoc {
  readonly _id: `${ImportId}:${number}`
  readonly importId: ImportId
  readonly part: number
  readonly rows: Sealed
  /** Those that could not be read. */
  readonly bad: number
  /** What became of its rows, once it is done. */
  readonly outcomes: Outcomes
  readonly done: boolean
}

/** What an import found and did not decide: one person from two units, or one name twice in a grid under two numbers. */
export interface DuplicateDoc {
  /** Made of what is double, so that it is found once: `n-<second person>`, `u-<person>-<second unit>`, `s-<hash of the number>-<second unit>`. */
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
  /** `underWay` is the intent: `keep` is fixed, people may still be merged. */
  readonly state: 'open' | 'underWay' | 'settled'
  readonly keep: 'first' | 'second' | 'both' | null
  readonly log: readonly LogEntry[]
}
