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
import type { ValueOf } from '../../../../types/contracts/all'
import type { DivisionCode } from '../../../../types/domain/ids'
import type { Order } from '../words'

interface LessonsProps {
  readonly order: Order
  readonly scope: DivisionCode
  /** Of the grids, once the report is there. */
  readonly grids: ValueOf<'muster.report'>['lessons']
}

/** What each level would do better, the widest first, and one's own word on it. */
export function Lessons({ order, scope, grids }: LessonsProps) {
  const write = useWrite('muster.changeOrder')
  const now = useNow()
  const own = order.lessons.find((lesson) => lesson.scope === scope)
  const [text, setText] = useState(own?.text ?? '')
  if (order.state !== 'ended') return null
  const send = () => text.trim() && void write.send({ scope, orderId: order.orderId, change: { kind: 'lesson', text } })
  const levels = [...order.lessons].sort((a, b) => a.scope.length - b.scope.length)
  const rows = [
    ...levels.map((lesson) => ({ ...lesson, key: lesson.scope, of: lesson.scopeName })),
    ...grids.map((lesson) => ({ ...lesson, key: lesson.gridId, of: lesson.gridName })),
  ].map(({ key, of, at, text: what, byName }) => ({
    key,
    when: momentInWords(at, now),
    what,
    who: [of, byName].filter(Boolean).join('·'),
  }))
  return (
    <Section title="下次怎么更好">
      {rows.length > 0 ? <Timeline label="下次怎么更好" rows={rows} /> : null}
      <View className="muster-form not-on-paper">
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
