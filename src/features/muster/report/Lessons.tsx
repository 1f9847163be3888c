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

/** By the length of a place's code. */
const LEVELS = [
  { digits: 6, text: '区' },
  { digits: 9, text: '镇街' },
  { digits: 12, text: '社区' },
  { digits: 15, text: '网格' },
] as const

interface Learnt {
  readonly scope: DivisionCode
  readonly scopeName: string
  readonly byName: string
  readonly at: number
  readonly text: string
}

/** What each level would do better, with who said so and when, the widest first; and one's own word on it. */
export function Lessons({ order, scope, grids }: LessonsProps) {
  const own = order.lessons.find((lesson) => lesson.scope === scope)
  if (order.state !== 'ended') return null
  const all: readonly Learnt[] = [
    ...order.lessons,
    ...grids.map(({ gridId, gridName, ...lesson }) => ({ ...lesson, scope: gridId, scopeName: gridName })),
  ]
  return (
    <Section title="下次怎么更好">
      {LEVELS.map(({ digits, text }) => (
        <OfLevel key={digits} level={text} learnt={all.filter((lesson) => lesson.scope.length === digits)} />
      ))}
      <Own order={order} scope={scope} before={own?.text ?? ''} />
    </Section>
  )
}

function OfLevel({ level, learnt }: { level: string; learnt: readonly Learnt[] }) {
  const now = useNow()
  if (learnt.length === 0) return null
  const rows = [...learnt]
    .sort((a, b) => b.at - a.at)
    .map(({ scope, scopeName, at, text, byName }) => ({
      key: scope,
      when: momentInWords(at, now),
      what: text,
      who: [scopeName, byName].filter(Boolean).join('·'),
    }))
  return (
    <View className="muster-level-words">
      <View className="field-label">{`${level}说`}</View>
      <Timeline label={`${level}说下次怎么更好`} rows={rows} />
    </View>
  )
}

/** Said again, the last word of a level holds. */
function Own({ order, scope, before }: { order: Order; scope: DivisionCode; before: string }) {
  const write = useWrite('muster.changeOrder')
  const [text, setText] = useState(before)
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (text.trim()) void write.send({ scope, orderId: order.orderId, change: { kind: 'lesson', text } })
  }
  return (
    <View className="muster-form not-on-paper">
      <WriteNote write={write} done="写进报告了" />
      <Field
        label="我们这一级的话"
        value={text}
        maxLength={300}
        placeholder="沙袋放得太远，提前放到站点"
        onChange={setText}
        {...(tried && !text.trim() ? { fault: '写一句再放进报告' } : {})}
      />
      <Button kind="line" busy={write.state.at === 'sending'} onTap={send}>
        {before ? '改好了，写进报告' : '写进报告'}
      </Button>
    </View>
  )
}
