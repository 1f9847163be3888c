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
import type { DayText } from '../../../types/domain/time'
import { PieceFields } from './PieceFields'
import { PiecePicker } from './PiecePicker'
import { changesOf, draftOf, faultsOf, type RuleDraft, ruleOf } from './rule-draft'
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

const LIMITS = [
  { field: 'pairTimes', text: '同一人同一家，几次', least: 2, most: 100 },
  { field: 'pairDays', text: '在几天以内', least: 1, most: 62 },
  { field: 'nightTimes', text: '夜里 11 点到 5 点，一家几次', least: 1, most: 1000 },
  { field: 'approverTimes', text: '同一人批给同一人，90 天几次', least: 1, most: 100 },
] as const

function RuleForm({ last }: { last: Rule }) {
  const [draft, setDraft] = useState<RuleDraft>(() => draftOf(last))
  const [tried, setTried] = useState(false)
  const [picking, setPicking] = useState(false)
  const add = useWrite('alliance.addRule')
  const change = (changes: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...changes }))
  const faults = faultsOf(draft)
  // The date picker writes a day just so.
  const send = () =>
    void add.send({
      after: last.version,
      startsOn: draft.startsOn as DayText,
      note: draft.note.trim(),
      ...ruleOf(draft),
    })
  if (picking)
    return (
      <PiecePicker
        taken={draft.pieces}
        onPick={(piece) => {
          change({ pieces: [...draft.pieces, piece] })
          setPicking(false)
        }}
        onLeave={() => setPicking(false)}
      />
    )
  return (
    <VersionForm
      title="写新一版规则"
      draft={draft}
      onChange={change}
      wrong={Object.keys(faults.pieces).length + (faults.fen ? 1 : 0)}
      tried={tried}
      changes={changesOf(draft, last)}
      write={add}
      onTry={() => setTried(true)}
      onSend={send}
      back={routes.allianceRules()}
    >
      <Field
        label="换 1 分，区里补商户几分钱"
        digits
        maxLength={5}
        value={draft.fen}
        onChange={(fen) => change({ fen })}
        hint="不补就写 0"
        fault={tried ? faults.fen : undefined}
      />
      <PieceFields
        pieces={draft.pieces}
        faults={tried ? faults.pieces : {}}
        onChange={(pieces) => change({ pieces })}
        onAdd={() => setPicking(true)}
      />
      <Limits draft={draft} change={change} />
    </VersionForm>
  )
}

interface LimitsProps {
  readonly draft: RuleDraft
  readonly change: (changes: Partial<RuleDraft>) => void
}

function Limits({ draft, change }: LimitsProps) {
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
