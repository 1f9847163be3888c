export type Variables = Readonly<Record<string, unknown>>
export interface Scope {
  readonly root: unknown
  readonly variables: Variables
}
/** A checked expression; what it gives is `undefined` when it is missing. */
export type Expression = (scope: Scope) => unknown
