import { View } from '@tarojs/components'
import { go, goTab, routes } from '@/lib/routes'
import { clockInWords, dayInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import type { ActiveHome } from '@/session/session'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { clockOf } from '../../../types/domain/time'

/** The next thing I have promised to go to. */
export function Upcoming({ home }: { home: ActiveHome }) {
  const elder = useElder()
  const { upcoming, upcomingCount, now } = home
  // Where I am right now stands first on the page already.
  if (!upcoming || upcoming.taskId === home.openStay?.shiftId) return null
  const day = dayInWords(upcoming.startsAt, now)
  const when = (
    <View className="when">
      <View className={elder ? 'sub c2' : 'mini c2'}>{day}</View>
      <View className="when-clock num">{clockOf(upcoming.startsAt)}</View>
    </View>
  )
  const more =
    upcomingCount > 1 && !elder ? { text: `一共 ${upcomingCount} 件`, onTap: () => goTab('tasks') } : undefined
  return (
    <Section title="接下来" more={more}>
      <Card>
        <Cell
          lead={when}
          title={upcoming.title}
          sub={`${upcoming.place}集合`}
          label={`${day} ${clockInWords(upcoming.startsAt, elder)}，${upcoming.title}`}
          onTap={() => go(routes.task(upcoming.taskId))}
        />
      </Card>
    </Section>
  )
}
