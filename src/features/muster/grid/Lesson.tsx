import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Write } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Section } from '@/ui/Section'
import type { GridValue } from '../words'
import type { Here } from './MusterGrid'

interface LessonProps {
  readonly here: Here
  readonly grid: GridValue
  readonly write: Write<'muster.arrange'>
}

/** Once it is over: what this grid would do better, for the report. */
export function Lesson({ here, grid, write }: LessonProps) {
  const [text, setText] = useState(grid.lesson ?? '')
  const send = () => text.trim() && void write.send({ ...here, deed: { kind: 'lesson', text } })
  return (
    <Section title="下次怎么更好">
      <View className="muster-form flush">
        <Field label="本网格的话" value={text} maxLength={120} placeholder="沙袋提前放到站点" onChange={setText} />
        <Button kind="line" busy={write.state.at === 'sending'} onTap={send}>
          写进报告
        </Button>
      </View>
    </Section>
  )
}
