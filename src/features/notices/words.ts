import type { Tab } from '@/lib/routes'
import type { IconName } from '@/ui/Icon'
import type { NoticeKind } from '../../../types/domain/notices'

/** What stands in front of a notice. */
export const ICON_OF: Readonly<Record<NoticeKind, IconName>> = {
  listPublished: 'task',
  urgentTask: 'alert',
  taskChanged: 'task',
  taskWithdrawn: 'close',
  placeOffered: 'people',
  placeFreed: 'people',
  standbyMovedUp: 'check',
  handover: 'people',
  taskTomorrow: 'clock',
  shiftOpen: 'scan',
  sentBack: 'back',
  accepted: 'check',
  acceptanceDue: 'clock',
  lateEntry: 'refresh',
  correction: 'record',
  pointsExpiring: 'points',
  pointsAdjusted: 'points',
  statement: 'merchant',
  merchant: 'merchant',
  support: 'people',
  balance: 'people',
  muster: 'alert',
  complaint: 'phone',
  general: 'record',
}

const TABS: readonly Tab[] = ['home', 'tasks', 'scan', 'points', 'me']
const PAGE = /^pages\/[a-z]+\/[a-z-]+\/index(\?[\w=&%:.-]*)?$/

/** Where a notice leads: one of the main pages, a page further in, or nowhere. An address that is none of ours leads nowhere. */
export function leadOf(page: string | null): { tab: Tab } | { url: string } | null {
  if (page === null || !PAGE.test(page)) return null
  const tab = TABS.find((name) => page.startsWith(`pages/tabs/${name}/index`))
  return tab ? { tab } : { url: `/${page}` }
}
