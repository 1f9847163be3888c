import type { Doc } from './ejson'
import type { Variables } from './expressions/scope'

/** Reads the documents of a collection that match. */
export type Resolve = (collection: string, filter: Doc) => Promise<Doc[]>

export interface Running {
  readonly resolve: Resolve
  readonly variables: Variables
}

/** A stage that reads no other collection. */
export type SimpleStage = (rows: readonly Doc[], running: Running) => Doc[]

/** A checked stage of a pipeline. It changes none of the documents that it is given. */
export type Stage = (rows: readonly Doc[], running: Running) => Doc[] | Promise<Doc[]>
