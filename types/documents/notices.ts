import type {
  ComplaintId,
  CommunityCode,
  DistrictCode,
  DivisionCode,
  OpenId,
  PersonId,
  StreetCode,
} from '../domain/ids'
import type {
  ComplaintKind,
  ComplaintState,
  NoticeId,
  NoticeKind,
  NoticePage,
  NoticeTemplate,
  OutboxState,
  Reader,
} from '../domain/notices'
import type { LogEntry } from './tasks'

/** `notices/<key>`: one fact told to an audience; written once, never changed but for how far its sending is. */
export interface NoticeDoc {
  readonly _id: NoticeId
  readonly kind: NoticeKind
  /** Multikey: at most 200 people, or a place's roles. */
  readonly to: readonly Reader[]
  readonly title: string
  readonly text: string
  readonly page: NoticePage | null
  /** Nobody sees it, and nothing is sent, before. Lists are in this order. */
  readonly showAt: Date
  /** The subscribe message it may also be sent as. */
  readonly template: NoticeTemplate | null
  /** People of its audience who find it in the app only; left out where there are none. */
  readonly quiet?: readonly PersonId[]
  /** Places whose desks see in the outbox what became of it: its own and those above; empty when nothing is sent. */
  readonly desks: readonly DivisionCode[]
  /** `waiting`: the outbox rows of its audience are still to be written; `spread`: they are there; `none`: it is not sent. */
  readonly sending: 'none' | 'waiting' | 'spread'
  /** How far its rows are: of which readers, and up to whom in order of ids; null at the beginning. */
  readonly spreadTo: { readonly reader: Reader; readonly personId: PersonId | null } | null
}

/** `noticeCredits/<person>`: what a person allowed to be sent, as far as is known: WeChat keeps its own count, and ours may be too high. */
export interface NoticeCreditsDoc {
  readonly _id: PersonId
  /** Messages that may still be sent, of each template. */
  readonly left: Readonly<Partial<Record<NoticeTemplate, number>>>
  /** Templates that were said no to, and until when nobody asks again. */
  readonly quietUntil: Readonly<Partial<Record<NoticeTemplate, Date>>>
  /** `<template>@<reader>` for each template with a credit and everything that the person read as at the last tap; multikey. */
  readonly reach: readonly string[]
  readonly log: readonly LogEntry[]
}

/** `outbox/<notice>:<person>`: one message to one person, sent at most once. */
export interface OutboxDoc {
  readonly _id: `${NoticeId}:${PersonId}`
  readonly noticeId: NoticeId
  readonly personId: PersonId
  readonly openId: OpenId
  readonly template: NoticeTemplate
  readonly state: OutboxState
  /** While it waits: not before; else since when it stands so. */
  readonly at: Date
  /** What WeChat answered, when it was not 0. */
  readonly errCode: number | null
}

/** `complaints/<digest>`: what somebody complained of or suggested, and what was answered. */
export interface ComplaintDoc {
  readonly _id: ComplaintId
  /** Null once they have ended their account. */
  readonly personId: PersonId | null
  readonly name: string
  readonly kind: ComplaintKind
  readonly words: string
  /** Whom or what, in the person's words. */
  readonly about: string | null
  /** The place that answers: by choice not the one it is about. */
  readonly scope: DistrictCode | StreetCode | CommunityCode
  readonly at: Date
  readonly dueAt: Date
  readonly state: ComplaintState
  readonly answer: { readonly words: string; readonly by: PersonId; readonly byName: string; readonly at: Date } | null
  readonly log: readonly LogEntry[]
}
