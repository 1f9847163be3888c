import type { CertificateNumber, DivisionCode, PersonId, ServiceNoteId, ServiceRecordId } from '../domain/ids'
import type { NoteKind, RecordKind, RecordSource } from '../domain/records'
import type { DayText, YearMonth } from '../domain/time'
import type { LogEntry } from './tasks'

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

/** `serviceNotes/<request>`: a training or an award that a street or community added to somebody's record. */
export interface ServiceNoteDoc {
  readonly _id: ServiceNoteId
  readonly personId: PersonId
  readonly name: string
  readonly kind: NoteKind
  readonly title: string
  readonly day: DayText
  /** Of `day`. */
  readonly month: YearMonth
  /** The place that added it, and what people call it. */
  readonly scope: DivisionCode
  readonly byName: string
  readonly addedAt: Date
  /** Why and when the place took it back; what it said stays. Left out while it stands. */
  readonly takenBack?: { readonly at: Date; readonly by: PersonId; readonly why: string } | null
  readonly log: readonly LogEntry[]
}

/** `certificates/<number>`: what was certified, unchangeable; only its end can be added. */
export interface CertificateDoc {
  readonly _id: CertificateNumber
  readonly personId: PersonId
  readonly issuerId: DivisionCode
  /** What its QR code says, and so all that it says; null once the holder has ended their account. */
  readonly code: string | null
  /** SHA-256 of the code, hex: still tells the real one when the code is forgotten. */
  readonly codeHash: string
  /** The period that it covers: the first moment, and the first after it. */
  readonly from: Date
  readonly before: Date
  readonly issuedAt: Date
  readonly revoked: { readonly at: Date; readonly by: PersonId; readonly reason: string } | null
  readonly log: readonly LogEntry[]
}
