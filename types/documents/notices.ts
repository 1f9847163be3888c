import type { DivisionCode } from '../domain/ids'
import type { NoticeId, NoticeKind, NoticePage, NoticeTemplate, Reader } from '../domain/notices'

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
  /** Places whose desks see in the outbox what became of it: its own and those above; empty when nothing is sent. */
  readonly desks: readonly DivisionCode[]
  /** `waiting`: the outbox rows of its audience are still to be written; `spread`: they are there; `none`: it is not sent. */
  readonly sending: 'none' | 'waiting' | 'spread'
}
