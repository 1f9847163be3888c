import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { goTab } from '@/lib/routes'
import { groupsOf } from '@/session/groups'
import { entriesOf, leadsTo, type Named, openEntry } from '@/session/navigation'
import { type Me, useMe } from '@/session/session'
import { ROLE_LABEL } from '../../types/domain/org'
import { Avatar } from './Avatar'
import { Icon } from './Icon'
import { SidebarGroup } from './SidebarGroup'
import { Tap } from './Tap'
import { waitingFor } from './waiting'

/** A desk's way between all pages of the role in view, with where this is at the top and who I am at the foot. */
export function Sidebar() {
  const me = useMe()
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
        <Entries entries={entries} me={me} />
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

interface EntriesProps {
  readonly entries: readonly Named[]
  readonly me: Me
}

/** Of the groups, the one that this page is in stands open, until another is asked for. */
function Entries({ entries, me }: EntriesProps) {
  const { path } = useRouter()
  const [asked, setAsked] = useState<string | null>()
  const { flat, groups } = groupsOf(entries)
  const here = groups.find((group) => group.entries.some((entry) => leadsTo(entry, me.grant, path)))?.name ?? null
  const open = asked === undefined ? here : asked
  const row = (entry: Named) => <Row key={entry.name} entry={entry} here={leadsTo(entry, me.grant, path)} me={me} />
  return (
    <>
      {flat.map(row)}
      {groups.map((group) => (
        <SidebarGroup
          key={group.name}
          text={group.text}
          icon={group.icon}
          open={open === group.name}
          waiting={group.entries.reduce((sum, entry) => sum + waitingFor(entry.name, me), 0)}
          onToggle={() => setAsked(open === group.name ? null : group.name)}
        >
          {group.entries.map(row)}
        </SidebarGroup>
      ))}
    </>
  )
}

function Row({ entry, here, me }: { readonly entry: Named; readonly here: boolean; readonly me: Me }) {
  const waiting = waitingFor(entry.name, me)
  return (
    <Tap
      role="link"
      current={here}
      className={here ? 'side-entry on' : 'side-entry'}
      onTap={() => !here && openEntry(entry, me.grant)}
    >
      <Icon name={entry.icon} />
      <View className="side-text">{entry.text}</View>
      {waiting > 0 ? <View className="side-count num">{waiting}</View> : null}
    </Tap>
  )
}
