import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { routes } from '@/lib/routes'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Stepper } from '@/ui/Stepper'
import { VersionForm } from '@/ui/VersionForm'
import { SERVICE_KIND_LABEL, SERVICE_KINDS, type ServiceKind } from '../../../types/domain/points'
import type { DayText } from '../../../types/domain/time'
import { capInWords, keepInWords, type Rule } from './words'
import './ledger.scss'

const MOST_AN_HOUR = 100

/** The district writes the next version of the rule, starting from the one before. */
export function NewRule() {
  const asked = useQueryAction('points.listRules', {})
  return (
    <Loaded of={asked} skeleton={<Screen title="写新一版规则">{null}</Screen>}>
      {({ rules: [last] }) => (last ? <RuleForm last={last} /> : null)}
    </Loaded>
  )
}

/** What is being written, as it stands in the fields. */
interface Draft {
  readonly startsOn: string
  readonly perHour: Rule['perHour']
  readonly dayCap: string
  readonly monthCap: string
  readonly keepYears: number
  readonly note: string
}
type Change = (changes: Partial<Draft>) => void

const draftOf = ({ perHour, dayCap, monthCap, keepYears }: Rule): Draft => ({
  startsOn: '',
  perHour,
  dayCap: String(dayCap ?? ''),
  monthCap: String(monthCap ?? ''),
  keepYears: keepYears ?? 1,
  note: '',
})

/** Nothing written: no limit. */
const limitOf = (text: string): number | null => (text.trim() === '' ? null : Number(text))

/** What will be otherwise than in the version before, a line each. */
function changesOf({ perHour, dayCap, monthCap, keepYears }: Draft, last: Rule): string[] {
  const lines: readonly (readonly [string, string, string])[] = [
    ...SERVICE_KINDS.map(
      (kind) => [`${SERVICE_KIND_LABEL[kind]}一小时`, `${last.perHour[kind]} 分`, `${perHour[kind]} 分`] as const,
    ),
    ['一天', capInWords(last.dayCap), capInWords(limitOf(dayCap))],
    ['一个月', capInWords(last.monthCap), capInWords(limitOf(monthCap))],
    ['有效期', keepInWords(last.keepYears), keepInWords(keepYears)],
  ]
  return lines.filter(([, was, is]) => was !== is).map(([what, was, is]) => `${what}：${was} → ${is}`)
}

function RuleForm({ last }: { last: Rule }) {
  const [draft, setDraft] = useState(() => draftOf(last))
  const [tried, setTried] = useState(false)
  const add = useWrite('points.addRule')
  const change: Change = (changes) => setDraft((before) => ({ ...before, ...changes }))
  const send = () => {
    const { startsOn, perHour, dayCap, monthCap, keepYears, note } = draft
    const limits = { dayCap: limitOf(dayCap), monthCap: limitOf(monthCap), keepYears }
    const { version: after, stepMinutes } = last
    // The date picker writes a day just so.
    void add.send({ after, startsOn: startsOn as DayText, perHour, stepMinutes, ...limits, note: note.trim() })
  }
  return (
    <VersionForm
      title="写新一版规则"
      draft={draft}
      onChange={change}
      wrong={0}
      tried={tried}
      changes={changesOf(draft, last)}
      write={add}
      onTry={() => setTried(true)}
      onSend={send}
      back={routes.rules()}
    >
      <PerHour perHour={draft.perHour} change={change} />
      <Limits draft={draft} change={change} />
    </VersionForm>
  )
}

function PerHour({ perHour, change }: { perHour: Draft['perHour']; change: Change }) {
  const count = (kind: ServiceKind) => (value: number) => change({ perHour: { ...perHour, [kind]: value } })
  return (
    <Section title="服务一小时记多少分">
      <Card>
        {SERVICE_KINDS.map((kind) => (
          <View key={kind} className="per-hour">
            <View>{SERVICE_KIND_LABEL[kind]}</View>
            <Stepper
              label={SERVICE_KIND_LABEL[kind]}
              value={perHour[kind]}
              least={0}
              most={MOST_AN_HOUR}
              onChange={count(kind)}
            />
          </View>
        ))}
      </Card>
    </Section>
  )
}

function Limits({ draft: { dayCap, monthCap, keepYears }, change }: { draft: Draft; change: Change }) {
  const free = '不写就不封顶'
  return (
    <Section title="封顶和有效期">
      <Field
        label="一天最多多少分"
        digits
        maxLength={5}
        value={dayCap}
        onChange={(text) => change({ dayCap: text })}
        hint={free}
      />
      <Field
        label="一个月最多多少分"
        digits
        maxLength={5}
        value={monthCap}
        onChange={(text) => change({ monthCap: text })}
        hint={free}
      />
      <Card>
        <View className="per-hour">
          <View>用到几年以后的年底</View>
          <Stepper
            label="几年"
            value={keepYears}
            least={1}
            most={10}
            onChange={(years) => change({ keepYears: years })}
          />
        </View>
      </Card>
    </Section>
  )
}
