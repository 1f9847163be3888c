import type { OpenId, PersonId } from '../domain/ids'
import type { AuditedAct, Purpose } from '../domain/org'

/** `audit/<actor>:<seq>`: one act that may be done only on record, chained per actor like postings. It holds ids, never names or free text. */
export interface AuditDoc {
  readonly _id: `${PersonId}:${number}`
  readonly actor: PersonId
  readonly seq: number
  readonly act: AuditedAct
  /** Whom or what it was done to: a person, a branch, an import, a division. */
  readonly target: string
  /** The division in which. */
  readonly scope: string
  readonly purpose: Purpose | null
  /** Names the request; unique with the actor. */
  readonly key: string
  readonly digest: string
  readonly at: Date
  readonly prevHash: string
  readonly hash: string
}

/** `deletions/<openid>`: an intent. It outlives the account, so that the same request gets the same answer. */
export interface DeletionDoc {
  readonly _id: OpenId
  readonly personId: PersonId
  readonly requestId: string
  readonly digest: string
  readonly startedAt: Date
  readonly done: boolean
}
