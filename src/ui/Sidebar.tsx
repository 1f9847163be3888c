import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { goTab } from '@/lib/routes'
import { entriesOf, leadsTo, openEntry } from '@/session/navigation'
import { useMe } from '@/session/session'
import { ROLE_LABEL } from '../../types/domain/org'
import { Avatar } from './Avatar'
import { Icon } from './Icon'
import { Tap } from './Tap'
import { waitingFor } from './waiting'

/** A desk's way between all pages of the role in view, with where this is at the top and who I am at the foot. */
export function Sidebar() {
  const me = useMe()
  const { path } = useRouter()
  // 我的 is the person at the foot.
  const entries = me ? entriesOf(me.grant).filter(({ name }) => name !== 'me') : []
  if (!me || entries.length === 0) return null
  const { grant, name } = me
  return (
    <View className="side">
      <View className="side-brand">
        <View className="brand-mark" aria-hidden />
        <View>
          <View className="strong">网格先锋</View>
          <View className="sub c2">{grant.scopeName}</View>
        </View>
      </View>
      <View className="side-list" role="navigation" aria-label="主要页面">
        {entries.map((entry) => {
          const here = leadsTo(entry, grant, path)
          const waiting = waitingFor(entry.name, me)
          return (
            <Tap
              key={entry.name}
              role="link"
              current={here}
              className={here ? 'side-entry on' : 'side-entry'}
              onTap={() => !here && openEntry(entry, grant)}
            >
              <Icon name={entry.icon} />
              <View className="side-text">{entry.text}</View>
              {waiting > 0 ? <View className="side-count num">{waiting}</View> : null}
            </Tap>
          )
        })}
      </View>
      <Tap className="side-me" onTap={() => goTab('me')}>
        <Avatar name={name} />
        <View className="side-text">
          <View className="strong">{name}</View>
          <View className="sub c2">{ROLE_LABEL[grant.role]}</View>
        </View>
      </Tap>
    </View>
  )
}
