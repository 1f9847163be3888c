import type { DivisionCode, PersonId, ServiceRecordId } from '../domain/ids'
import type { RecordKind, RecordSource } from '../domain/records'
import type { YearMonth } from '../domain/time'

/** What may turn out to be wrong about a service, and be put right. */
export interface ServedTime {
  readonly startsAt: Date
  readonly endsAt: Date
  /** Whole minutes given. */
  readonly minutes: number
}

/**
 * `serviceRecords/<stay>`: one person's service in one activity, written when it was accepted.
 * Hours are a book of their own: nothing here knows of points.
 */
export interface ServiceRecordDoc extends ServedTime {
  readonly _id: ServiceRecordId
  readonly personId: PersonId
  readonly name: string
  readonly source: RecordSource
  readonly kind: RecordKind
  readonly title: string
  readonly content: string
  readonly place: string
  /** Of `startsAt`, in UTC+8. */
  readonly month: YearMonth
  /** The community, street or district that asked for it. */
  readonly organiserId: DivisionCode
  readonly organiserName: string
  /** Who answers for the entry: whoever accepted or confirmed the service. */
  readonly inChargeId: PersonId
  readonly inChargeName: string
  /** Of the work, 1 to 5, by the requester; null when nobody rated it. */
  readonly rating: number | null
  readonly enteredAt: Date
  /** Entered after the tenth working day. */
  readonly late: boolean
  /** When it was last put right. */
  readonly correctedAt: Date | null
  /** Every correction keeps what stood there before, oldest first. */
  readonly corrections: readonly {
    /** Names the correction: the same one is made once. */
    readonly key: string
    readonly at: Date
    readonly by: PersonId
    readonly reason: string
    readonly was: ServedTime
  }[]
}
