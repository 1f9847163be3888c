import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Field } from '@/ui/Field'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { Segmented } from '@/ui/Segmented'
import { MEMBER_KIND_LABEL, OCCUPATION_LABEL, type MemberKind } from '../../../../types/domain/org'
import { type Draft, VOLUNTEERS, whoFaults } from './draft'
import { UnitPicker } from './UnitPicker'

interface WhoStepProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
  readonly onNext: () => void
}

/** Volunteers first: they are three of four. */
const ORDER: readonly MemberKind[] = ['volunteer', 'cadre']
const PARTS = ORDER.map((kind) => ({ value: kind, text: MEMBER_KIND_LABEL[kind] }))

/** First: the name, and as what they come. */
export function WhoStep({ draft, onChange, onNext }: WhoStepProps) {
  const [checked, setChecked] = useState(false)
  const faults = whoFaults(draft)
  const shown = checked ? faults : {}
  const next = () => {
    setChecked(true)
    if (Object.keys(faults).length === 0) onNext()
  }
  return (
    <Screen
      title="登记"
      actions={
        <Button grow onTap={next}>
          下一步，住在哪
        </Button>
      }
    >
      <Heading className="head">您是谁？</Heading>
      <View className="sub c2">一共三步，一两分钟</View>
      <Card pad after>
        <Field
          label="姓名"
          value={draft.name}
          maxLength={20}
          placeholder="跟身份证上一样"
          fault={shown.name}
          onChange={(name) => onChange({ name })}
        />
        <View className="field">
          <View className="field-label">来当什么</View>
          <Segmented label="来当什么" parts={PARTS} value={draft.kind} onChange={(kind) => onChange({ kind })} />
        </View>
        {draft.kind === 'cadre' ? (
          <UnitPicker unit={draft.unit} fault={shown.unit} onPick={(unit) => onChange({ unit })} />
        ) : (
          <View className={shown.occupation ? 'field wrong' : 'field'}>
            <View className="field-label">平时做什么</View>
            <Choice
              label="平时做什么"
              options={VOLUNTEERS.map((value) => ({ value, text: OCCUPATION_LABEL[value] }))}
              chosen={draft.occupation ? [draft.occupation] : []}
              onTap={(occupation) => onChange({ occupation })}
            />
            {shown.occupation ? <View className="field-note">{shown.occupation}</View> : null}
          </View>
        )}
      </Card>
    </Screen>
  )
}
