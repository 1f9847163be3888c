import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { goInstead, routes } from '@/lib/routes'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Facts } from '@/ui/Facts'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Pick } from '@/ui/Pick'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { WriteNote } from '@/ui/WriteNote'
import { RECORD_STANDING } from '../../../types/domain/records'
import { dayOf, type DayText } from '../../../types/domain/time'
import { isDayText, PERIODS, type PeriodName, periodNamed } from './period'
import { factsOf } from './words'
import './records.scss'

/** A certificate over a period: choose it, see what it will say, have it. */
export function Certify() {
  const today = dayOf(useNow())
  const thisYear = Number(today.slice(0, 4))
  const mine = useQueryAction('records.mine', { year: thisYear })
  const [name, setName] = useState<PeriodName>('thisYear')
  const [own, setOwn] = useState({ from: periodNamed('thisYear', today, []).from, until: today })
  const years = mine.value?.years.map(({ year }) => year) ?? []
  const period = name === 'own' ? own : periodNamed(name, today, years)
  const preview = useQueryAction('records.preview', period)
  const write = useWrite('records.certify')
  const issue = async () => {
    const end = await write.send(period)
    if (end.at === 'done') goInstead(routes.certificate(end.value.number))
  }
  return (
    <Screen
      title="开服务证明"
      actions={
        preview.value ? (
          <Button grow busy={write.state.at === 'sending'} onTap={() => void issue()}>
            开这张证明
          </Button>
        ) : undefined
      }
    >
      <Heading className="head records-head">要证明哪段时间？</Heading>
      <Choice label="哪段时间" options={PERIODS} chosen={[name]} onTap={setName} />
      {name === 'own' ? <Days value={own} onChange={setOwn} /> : null}
      <View className="records-note">
        <WriteNote write={write} />
      </View>
      <Section title="证明上写这些">
        <Loaded of={preview}>{(said) => <Facts rows={factsOf(said)} />}</Loaded>
      </Section>
      <View className="sub c3 records-standing">{RECORD_STANDING}</View>
    </Screen>
  )
}

interface Period {
  readonly from: DayText
  readonly until: DayText
}

/** Two days of one's own. */
function Days({ value, onChange }: { value: Period; onChange: (period: Period) => void }) {
  return (
    <View className="records-days">
      <Pick
        label="从哪天"
        mode="date"
        value={value.from}
        onChange={(from) => isDayText(from) && onChange({ ...value, from })}
      />
      <Pick
        label="到哪天"
        mode="date"
        value={value.until}
        onChange={(until) => isDayText(until) && onChange({ ...value, until })}
      />
    </View>
  )
}
