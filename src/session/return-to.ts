import { persisted } from '@/lib/persisted'
import { onForget } from '@/lib/forgetting'
import { DAY, type Instant } from '../../types/domain/time'

/** A page that somebody was sent away from to register, and when. */
interface Wanted {
  readonly url: string
  readonly at: Instant
}

/** A grid worker may take days to confirm a newcomer; after a week nobody remembers the card. */
const KEPT_DAYS = 7

const isWanted = (stored: unknown): stored is Wanted =>
  typeof stored === 'object' &&
  stored !== null &&
  'url' in stored &&
  typeof stored.url === 'string' &&
  stored.url.startsWith('/pages/') &&
  'at' in stored &&
  typeof stored.at === 'number'

const store = persisted<Wanted | null>('returnTo', (stored) => (isWanted(stored) ? stored : null))
onForget(() => store.write(null))

/** To be gone back to once this person is registered. */
export const rememberPage = (url: string, now: Instant): void => store.write({ url, at: now })

/** The page that was left for registering, while it is worth going back to. */
export function usePageLeft(now: Instant): string | null {
  const wanted = store.use()
  return wanted && now - wanted.at < KEPT_DAYS * DAY ? wanted.url : null
}

/** They are back, or do not want to go. */
export const forgetPage = (): void => store.write(null)
