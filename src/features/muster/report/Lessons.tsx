import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Section } from '@/ui/Section'
import { Timeline } from '@/ui/Timeline'
import { WriteNote } from '@/ui/WriteNote'
import type { DivisionCode } from '../../../../types/domain/ids'
import type { Order } from '../words'

/** What each level would do better, and one's own word on it. */
export function Lessons({ order, scope }: { order: Order; scope: DivisionCode }) {
  const write = useWrite('muster.changeOrder')
  const now = useNow()
  const own = order.lessons.find((lesson) => lesson.scope === scope)
  const [text, setText] = useState(own?.text ?? '')
  if (order.state !== 'ended') return null
  const send = () => text.trim() && void write.send({ scope, orderId: order.orderId, change: { kind: 'lesson', text } })
  const rows = order.lessons.map(({ scope: from, at, text: what, byName }) => ({
    key: from,
    when: momentInWords(at, now),
    what,
    who: byName,
  }))
  return (
    <Section title="下次怎么更好">
      {rows.length > 0 ? <Timeline label="下次怎么更好" rows={rows} /> : null}
      <View className="muster-form muster-noprint">
        <WriteNote write={write} done="写进报告了" />
        <Field
          label="我们这一级的话"
          value={text}
          maxLength={300}
          placeholder="沙袋放得太远，提前放到站点"
          onChange={setText}
        />
        <Button kind="line" busy={write.state.at === 'sending'} onTap={send}>
          写进报告
        </Button>
      </View>
    </Section>
  )
}
