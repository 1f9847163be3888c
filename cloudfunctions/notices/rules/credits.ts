import {
  CREDITS_MOST,
  type CreditAnswer,
  NOTICE_TEMPLATES,
  type NoticeTemplate,
  QUIET_DAYS,
  type Reader,
} from '../../../types/domain/notices'
import { DAY, type Instant } from '../../../types/domain/time'
import type { NoticeCreditsDoc } from '../../../types/documents/notices'

type Credits = Pick<NoticeCreditsDoc, 'left' | 'quietUntil'>

export const NO_CREDITS: Credits = { left: {}, quietUntil: {} }

/** How an index finds who may be sent a template among those who read something. */
export const reachKey = (template: NoticeTemplate, reader: Reader): string => `${template}@${reader}`

/** Every template with a credit, at everything that the person reads as. */
export const reachOf = ({ left }: Credits, readers: readonly Reader[]): string[] =>
  NOTICE_TEMPLATES.filter((template) => (left[template] ?? 0) > 0).flatMap((template) =>
    readers.map((reader) => reachKey(template, reader)),
  )

/** One template out of what can be reached. */
export const withoutReach = (reach: readonly string[], template: NoticeTemplate): string[] =>
  reach.filter((key) => !key.startsWith(`${template}@`))

interface Answered {
  readonly template: NoticeTemplate
  readonly answer: CreditAnswer
}

/** A yes is one message more, to a bound; a no ends what was allowed and is remembered; what WeChat closed changes nothing but is not asked again soon. */
export function afterAnswers(credits: Credits, answers: readonly Answered[], now: Instant): Credits {
  const left = { ...credits.left }
  const quietUntil = { ...credits.quietUntil }
  for (const { template, answer } of answers) {
    if (answer === 'accept') {
      left[template] = Math.min((left[template] ?? 0) + 1, CREDITS_MOST)
      delete quietUntil[template]
    } else {
      if (answer === 'reject') left[template] = 0
      quietUntil[template] = new Date(now + QUIET_DAYS * DAY)
    }
  }
  return { left, quietUntil }
}
