import { onForget } from '@/lib/forgetting'
import { persisted } from '@/lib/persisted'
import type { ValueOf } from '../../types/contracts/all'
import { NOTICE_TEMPLATES, type NoticeTemplate } from '../../types/domain/notices'
import { DAY, type Instant } from '../../types/domain/time'

type Credits = ValueOf<'notices.grantCredits'>['credits']
interface Known {
  readonly at: Instant
  readonly credits: Credits
}

const NOTHING: Known = { at: 0, credits: [] }

/** What this phone's person allowed when they were last asked, so that nobody is asked at every tap. */
export const messagesAsked = persisted('messages', (stored): Known => (isKnown(stored) ? stored : NOTHING))
onForget(() => messagesAsked.write(NOTHING))

/** So many messages in hand are enough. */
const ENOUGH = 2
/** What is known grows old: messages are used up without this phone. */
const OLD_MS = 7 * DAY

/** Of these, what is worth asking for now. */
export const worthAsking = (templates: readonly NoticeTemplate[], now: Instant): NoticeTemplate[] => {
  const { at, credits } = messagesAsked.read()
  return templates.filter((template) => {
    const known = credits.find((one) => one.template === template)
    if (!known) return true
    if (known.quietUntil !== null && known.quietUntil > now) return false
    return known.left < ENOUGH || now - at > OLD_MS
  })
}

function isKnown(stored: unknown): stored is Known {
  if (typeof stored !== 'object' || stored === null || !('at' in stored) || !('credits' in stored)) return false
  return typeof stored.at === 'number' && Array.isArray(stored.credits) && stored.credits.every(isCredit)
}

const isCredit = (one: unknown): one is Credits[number] =>
  typeof one === 'object' &&
  one !== null &&
  'template' in one &&
  NOTICE_TEMPLATES.some((template) => template === one.template) &&
  'left' in one &&
  'quietUntil' in one
