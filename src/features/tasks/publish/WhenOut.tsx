import { Card } from '@/ui/Card'
import { Pick } from '@/ui/Pick'
import { Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { View } from '@tarojs/components'
import { DAY, dayOf, type Instant } from '../../../../types/domain/time'
import { momentOf } from './draft'

/** A day and a clock, as they are picked. */
export interface Later {
  readonly date: string
  readonly clock: string
}

interface WhenOutProps {
  readonly later: Later | null
  readonly now: Instant
  readonly onChange: (later: Later | null) => void
}

const PARTS = [
  { value: 'now', text: '现在发' },
  { value: 'later', text: '定个日子发' },
] as const

/** Now, or by itself on a day. */
export function WhenOut({ later, now, onChange }: WhenOutProps) {
  const at = later && momentOf(later.date, later.clock)
  const fault = later && (at === null || at <= now) ? '选一个还没到的时间' : undefined
  return (
    <Section title="什么时候发">
      <Card pad>
        <Segmented
          label="什么时候发"
          parts={PARTS}
          value={later ? 'later' : 'now'}
          onChange={(part) => onChange(part === 'later' ? { date: dayOf(now + DAY), clock: '09:00' } : null)}
        />
        {later ? (
          <View className="publish-pair">
            <Pick
              label="哪天发"
              mode="date"
              value={later.date}
              onChange={(date) => onChange({ ...later, date })}
              fault={fault}
            />
            <Pick label="几点发" mode="time" value={later.clock} onChange={(clock) => onChange({ ...later, clock })} />
          </View>
        ) : null}
      </Card>
    </Section>
  )
}
