import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { goBackOr, routes } from '@/lib/routes'
import { clockInWords, dayInWords, minutesInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Done } from '@/ui/Done'
import { Facts } from '@/ui/Facts'
import { Field } from '@/ui/Field'
import { Pick } from '@/ui/Pick'
import { Screen } from '@/ui/Screen'
import { WriteNote } from '@/ui/WriteNote'
import type { ShiftId } from '../../../../types/domain/ids'
import { clockOf, type Instant } from '../../../../types/domain/time'
import { momentAt, onOrAfter } from './wanted'
import '../attendance.scss'

const WORDS_AT_MOST = 200

/** A stay as the list of records shows it. */
export interface Recorded {
  readonly shiftId: ShiftId
  readonly title: string
  readonly checkedInAt: Instant
  readonly checkedOutAt: Instant | null
}

/** Asks for other times of one of my own stays: two times, and what happened. */
export function Correct({ of }: { of: Recorded }) {
  const now = useNow()
  const ask = useWrite('attendance.askCorrection')
  const [from, setFrom] = useState(clockOf(of.checkedInAt))
  const [until, setUntil] = useState(of.checkedOutAt === null ? '' : clockOf(of.checkedOutAt))
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const back = () => goBackOr(routes.attendance())
  if (ask.state.at === 'done') return <Asked minutes={ask.state.value.minutes} onTap={back} />

  const checkedInAt = momentAt(from, of.checkedInAt, of.checkedInAt)
  const left = momentAt(until, of.checkedOutAt, of.checkedInAt)
  const onSend = () => {
    if (checkedInAt === undefined || left === undefined || words.trim() === '') return setMissing(true)
    const checkedOutAt = onOrAfter(left, checkedInAt)
    void ask.send({ shiftId: of.shiftId, checkedInAt, checkedOutAt, words: words.trim() })
  }
  const recorded = of.checkedOutAt === null ? '没有签退' : clockInWords(of.checkedOutAt, false)
  return (
    <Screen
      title="请求更正"
      actions={
        <Button grow busy={ask.state.at === 'sending'} onTap={onSend}>
          发给负责人
        </Button>
      }
    >
      <WriteNote write={ask} />
      <Facts
        rows={[
          ['任务', of.title],
          ['现在记的', `${dayInWords(of.checkedInAt, now)} ${clockInWords(of.checkedInAt, false)} – ${recorded}`],
        ]}
      />
      <View className="correct-times">
        <Pick
          label="应该是几点签到"
          mode="time"
          value={from}
          onChange={setFrom}
          fault={missing && checkedInAt === undefined ? '请选签到的时间' : undefined}
        />
        <Pick
          label="应该是几点签退"
          mode="time"
          value={until}
          onChange={setUntil}
          fault={missing && left === undefined ? '请选签退的时间' : undefined}
        />
      </View>
      <Field
        label="怎么回事"
        value={words}
        onChange={setWords}
        maxLength={WORDS_AT_MOST}
        placeholder="忙完忘了签退，11 点走的"
        hint="负责人看了好定"
        fault={missing && words.trim() === '' ? '请说一句怎么回事' : undefined}
      />
      <Banner icon="people">由别的同志来定。原来记的也留着，两个都查得到。</Banner>
    </Screen>
  )
}

const Asked = ({ minutes, onTap }: { minutes: number; onTap: () => void }) => (
  <Screen
    title="请求更正"
    bare
    actions={
      <Button grow onTap={onTap}>
        好
      </Button>
    }
  >
    <Done title="发给负责人了" sub={`同意了就是 ${minutesInWords(minutes)}`} />
    <View className="signed">
      <Banner icon="clock">定下来会告诉您，在「待补传」里也能看到</Banner>
    </View>
  </Screen>
)
