import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { go, goTab } from '@/lib/routes'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import type { Thing } from './waiting'

/** More rows than this are not read. */
const ROWS = 3

const open = ({ url }: Thing) => (url ? go(url) : goTab('tasks'))

/** What waits: the first thing opened with the page's one red button, the others as rows. Elders see one row for the rest. */
export function WaitingCard({ things }: { things: readonly Thing[] }) {
  const elder = useElder()
  const [all, setAll] = useState(false)
  const [first, ...rest] = things
  if (!first) return null
  const shown = all ? rest : rest.slice(0, elder ? 0 : ROWS)
  const hidden = rest.length - shown.length
  return (
    <Card>
      <View className="pad">
        <View className="title">{first.title}</View>
        <View className={elder ? 'first-when' : 'first-when sub c2'}>
          {first.when ? <Text className={first.due ? 'strong cr' : 'strong'}>{first.when}</Text> : null}
          {first.more && !(elder && first.when) ? `${first.when ? '，' : ''}${first.more}` : null}
        </View>
        <Button block onTap={() => open(first)}>
          {first.verb}
        </Button>
      </View>
      {shown.map((thing) => (
        <Cell
          key={thing.title}
          icon={thing.icon}
          title={thing.title}
          sub={thing.when ?? thing.more}
          onTap={() => open(thing)}
        />
      ))}
      {hidden > 0 ? (
        <Cell
          title={shown.length ? `还有 ${hidden} 件` : `另外 ${hidden} 件`}
          sub={shown.length ? undefined : rest[0]?.title}
          onTap={() => setAll(true)}
        />
      ) : null}
    </Card>
  )
}
