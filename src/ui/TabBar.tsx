import { View } from '@tarojs/components'
import { goTab, type Tab } from '@/lib/routes'
import { useMe } from '@/session/session'
import type { Role } from '../../types/domain/org'
import { Icon } from './Icon'
import { Tap } from './Tap'

const TEXT = { home: '首页', tasks: '任务', scan: '扫码', points: '积分', me: '我的' } as const satisfies Record<
  Tab,
  string
>

const ARRANGERS: readonly Tab[] = ['home', 'tasks', 'scan', 'me']
const HELPERS: readonly Tab[] = ['home', 'scan', 'points', 'me']
const BY_ROLE: Partial<Record<Role, readonly Tab[]>> = { volunteer: HELPERS, resident: HELPERS, merchant: [] }
const ICON = { home: 'home', tasks: 'task', scan: 'scan', points: 'points', me: 'me' } as const

/** The way between the main pages for the role in view. A till has one page and no bar. */
export function TabBar({ here }: { here: Tab }) {
  const me = useMe()
  const tabs = me ? (BY_ROLE[me.grant.role] ?? ARRANGERS) : []
  if (tabs.length === 0) return null
  // Free places are an offer to everybody, not something that waits for this person.
  const waiting = me?.waiting.filter(({ kind }) => kind !== 'join').length ?? 0
  return (
    <View className="foot">
      <View className="tabbar" role="tablist" aria-label="主要页面">
        {tabs.map((tab) => (
          <Tap
            key={tab}
            role="tab"
            selected={tab === here}
            className={tab === here ? 'tab on' : 'tab'}
            onTap={() => tab !== here && goTab(tab)}
          >
            <Icon name={ICON[tab]} />
            <View>{TEXT[tab]}</View>
            {tab === 'tasks' && waiting > 0 ? <View className="badge num">{waiting}</View> : null}
          </Tap>
        ))}
      </View>
    </View>
  )
}
