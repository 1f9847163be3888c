import type { IconName } from '@/ui/Icon'
import type { EntryName, Named } from './navigation'

interface Group {
  readonly name: string
  readonly text: string
  readonly icon: IconName
}

/** What a desk with many entries folds away, each group under a heading of its own. Entries of none are always there. */
const GROUPS: readonly (Group & { readonly of: readonly EntryName[] })[] = [
  {
    name: 'people',
    text: '网格和人',
    icon: 'people',
    of: ['district', 'street', 'community', 'search', 'forces', 'rosters', 'reconcile', 'corps', 'roles'],
  },
  {
    name: 'work',
    text: '任务和服务',
    icon: 'task',
    of: ['heard', 'months', 'urgent', 'stations', 'amendments', 'certificates'],
  },
  {
    name: 'points',
    text: '积分商户',
    icon: 'points',
    of: ['shops', 'offers', 'statements', 'alliance', 'adjustments', 'rules', 'heads'],
  },
  { name: 'answers', text: '答复和留痕', icon: 'lock', of: ['complaints', 'outbox', 'audit'] },
]
/** So many fit beside a desk's page without scrolling. */
const MOST_FLAT = 12

/** A desk's entries: those that are always there, then what is folded. */
export function groupsOf(entries: readonly Named[]): {
  readonly flat: readonly Named[]
  readonly groups: readonly (Group & { readonly entries: readonly Named[] })[]
} {
  if (entries.length <= MOST_FLAT) return { flat: entries, groups: [] }
  const groups = GROUPS.map(({ of, ...group }) => ({
    ...group,
    entries: of.flatMap((name) => entries.filter((entry) => entry.name === name)),
  })).filter((group) => group.entries.length > 1)
  const folded = new Set(groups.flatMap((group) => group.entries))
  return { flat: entries.filter((entry) => !folded.has(entry)), groups }
}
