import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { goBackOr, routes } from '@/lib/routes'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { Pick } from '@/ui/Pick'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Stepper } from '@/ui/Stepper'
import { WriteNote } from '@/ui/WriteNote'
import type { DayText } from '../../../types/domain/time'
import type { Rule } from './words'
import './alliance.scss'

/** The district writes the next version, starting from the one before. */
export function NewRule() {
  const asked = useQueryAction('alliance.listRules', {})
  return (
    <Loaded of={asked} skeleton={<Screen title="写新一版规则">{null}</Screen>}>
      {({ rules: [last] }) => (last ? <RuleForm last={last} /> : null)}
    </Loaded>
  )
}

type Draft = Pick<Rule, 'pairTimes' | 'nightTimes' | 'approverTimes'> & {
  readonly startsOn: string
  readonly fen: string
  readonly note: string
}

const LIMITS = [
  { field: 'pairTimes', text: '同一人同一家，一个月几次', least: 2, most: 100 },
  { field: 'nightTimes', text: '夜里一家几次', least: 1, most: 1000 },
  { field: 'approverTimes', text: '同一人批给同一人几次', least: 1, most: 100 },
] as const

const whatLacks = ({ startsOn, note, fen }: Draft): string =>
  startsOn === ''
    ? '选一下从哪天起用'
    : fen === ''
      ? '写上每分补几分钱，不补就写 0'
      : note.trim() === ''
        ? '写上为什么改'
        : ''

function RuleForm({ last }: { last: Rule }) {
  const { pairTimes, nightTimes, approverTimes, fenPerPoint } = last
  const fresh = { startsOn: '', fen: String(fenPerPoint), note: '', pairTimes, nightTimes, approverTimes }
  const [draft, setDraft] = useState<Draft>(fresh)
  const [missing, setMissing] = useState('')
  const add = useWrite('alliance.addRule')
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }))
  const send = () => {
    const lacks = whatLacks(draft)
    setMissing(lacks)
    if (lacks) return
    const { startsOn, fen, note, ...limits } = draft
    const kept = { after: last.version, items: last.items, pairDays: last.pairDays }
    // The date picker writes a day just so.
    void add.send({ ...kept, ...limits, startsOn: startsOn as DayText, fenPerPoint: Number(fen), note: note.trim() })
  }
  const done = add.state.at === 'done'
  return (
    <Screen
      title="写新一版规则"
      actions={
        <Button
          kind={done ? 'line' : 'main'}
          grow
          busy={add.state.at === 'sending'}
          onTap={done ? () => goBackOr(routes.allianceRules()) : send}
        >
          {done ? '回去看看' : '定下来'}
        </Button>
      }
    >
      <WriteNote write={add} done="定下来了，到那天自动换" />
      {missing ? <Banner tone="red">{missing}</Banner> : null}
      <Pick
        label="从哪天起用，最早明天"
        mode="date"
        value={draft.startsOn}
        onChange={(startsOn) => change({ startsOn })}
      />
      <Field
        label="每分补贴几分钱"
        digits
        maxLength={5}
        value={draft.fen}
        onChange={(fen) => change({ fen })}
        hint="不补就写 0；商户兑换一分，区里给几分钱"
      />
      <Limits draft={draft} change={change} />
      <Field
        label="为什么改"
        maxLength={100}
        value={draft.note}
        onChange={(note) => change({ note })}
        hint="大家都看得到"
      />
    </Screen>
  )
}

function Limits({ draft, change }: { draft: Draft; change: (changes: Partial<Draft>) => void }) {
  return (
    <Section title="到几次就提醒人看">
      <Card>
        {LIMITS.map(({ field, text, least, most }) => (
          <View key={field} className="alliance-step">
            <View>{text}</View>
            <Stepper
              label={text}
              value={draft[field]}
              least={least}
              most={most}
              onChange={(times) => change({ [field]: times })}
            />
          </View>
        ))}
      </Card>
    </Section>
  )
}
