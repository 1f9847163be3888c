import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { isStation } from '@/lib/codes'
import { goInstead, routes } from '@/lib/routes'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Field } from '@/ui/Field'
import { Heading } from '@/ui/Heading'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Pick } from '@/ui/Pick'
import { Screen } from '@/ui/Screen'
import { WriteNote } from '@/ui/WriteNote'
import type { StationId } from '../../../../types/domain/ids'
import { clockOf, DAY, dayOf, type DayText, type Instant, MINUTE, startOfDay } from '../../../../types/domain/time'
import './keeping.scss'

const TITLES = ['站点值班', '夜间值守', '防汛值守', '除雪值守'].map((text) => ({ value: text, text }))
const QUARTER = 15 * MINUTE

/** Opens a duty without a task. @param stationId as the address has it */
export function Duty({ stationId }: { stationId: string }) {
  return isStation(stationId) ? <Form stationId={stationId} /> : <NoSuchPlace title="开一场值班" />
}

const momentOf = (day: string, clock: string): Instant => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return startOfDay(day as DayText) + (hours * 60 + minutes) * MINUTE
}

function Form({ stationId }: { stationId: StationId }) {
  const now = useNow()
  const soon = Math.ceil(now / QUARTER) * QUARTER
  const open = useWrite('attendance.openDuty')
  const [title, setTitle] = useState('站点值班')
  const [day, setDay] = useState<string>(dayOf(soon))
  const [from, setFrom] = useState(clockOf(soon))
  const [until, setUntil] = useState(clockOf(soon + 180 * MINUTE))
  const [missing, setMissing] = useState(false)
  const startsAt = momentOf(day, from)
  // Night duty ends the next morning.
  const sameDay = momentOf(day, until)
  const endsAt = sameDay > startsAt ? sameDay : sameDay + DAY
  const send = async () => {
    setMissing(title.trim() === '')
    if (title.trim() === '') return
    const end = await open.send({ stationId, title: title.trim(), startsAt, endsAt })
    if (end.at === 'done') goInstead(routes.shift(end.value.shiftId))
  }
  return (
    <Screen
      title="开一场值班"
      actions={
        <Button grow busy={open.state.at === 'sending'} onTap={() => void send()}>
          开这一场
        </Button>
      }
    >
      <Heading className="head">不挂任务，也能签到</Heading>
      <View className="sub c2 keeping-gap">您来负责。散了以后您确认一下，大家就有时长和积分。</View>
      <WriteNote write={open} />
      <Card className="keeping-form">
        <Field
          label="做什么"
          value={title}
          maxLength={30}
          onChange={setTitle}
          fault={missing ? '写几个字，大家好认' : undefined}
        />
        <View className="field">
          <Choice label="常用的" options={TITLES} chosen={[title]} onTap={setTitle} />
        </View>
        <Pick label="哪一天" mode="date" value={day} onChange={setDay} />
        <View className="keeping-pair">
          <Pick label="从" mode="time" value={from} onChange={setFrom} />
          <Pick label={endsAt === sameDay ? '到' : '到（第二天）'} mode="time" value={until} onChange={setUntil} />
        </View>
      </Card>
    </Screen>
  )
}
