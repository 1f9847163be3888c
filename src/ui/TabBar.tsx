import { View } from '@tarojs/components'
import { goTab, type Tab } from '@/lib/routes'
import { tabsOf, TABS_WITHOUT_NETWORK } from '@/session/navigation'
import { useHome, useMe } from '@/session/session'
import { Icon } from './Icon'
import { Tap } from './Tap'
import { waitingFor } from './waiting'

/** The way between the main pages for the role in view, on a phone. */
export function TabBar({ here }: { here: Tab }) {
  const me = useMe()
  const { unanswered } = useHome()
  const tabs = me ? tabsOf(me.grant) : unanswered ? TABS_WITHOUT_NETWORK : []
  if (tabs.length === 0) return null
  return (
    <View className="foot">
      <View className="tabbar" role="tablist" aria-label="主要页面">
        {tabs.map(({ tab, text, icon }) => {
          const waiting = waitingFor(tab, me)
          return (
            <Tap
              key={tab}
              role="tab"
              selected={tab === here}
              className={tab === here ? 'tab on' : 'tab'}
              onTap={() => tab !== here && goTab(tab)}
            >
              <Icon name={icon} />
              <View>{text}</View>
              {waiting > 0 ? <View className="badge num">{waiting}</View> : null}
            </Tap>
          )
        })}
      </View>
    </View>
  )
}
