import type { ApplicationId, CommunityCode, PersonId } from '../domain/ids'
import type { ApplicationState } from '../domain/merchants'
import type { Sealed } from './org'
import type { LogEntry } from './tasks'

/** `shopApplications/<digest>`: somebody asks for a shop to be of the alliance, named by their request. */
export interface ApplicationDoc {
  readonly _id: ApplicationId
  readonly personId: PersonId
  /** The applicant's. */
  readonly name: string
  /** Where the shop lies, and who decides. */
  readonly communityId: CommunityCode
  readonly communityName: string
  readonly shop: {
    readonly name: string
    readonly place: string
    readonly offers: string
    readonly phone: Sealed
    readonly licence: string
    /** A picture of the licence, kept under our own name. */
    readonly pictureId: string | null
  }
  readonly at: Date
  readonly state: ApplicationState
  /** The one word that counts: by whom, and with what words when it came back. */
  readonly decision: {
    readonly by: PersonId
    readonly byName: string
    readonly at: Date
    readonly words: string | null
  } | null
  readonly log: readonly LogEntry[]
}
