import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { CheckCell } from '@/ui/CheckCell'
import { Choice } from '@/ui/Choice'
import { Field } from '@/ui/Field'
import { Segmented } from '@/ui/Segmented'
import { Stepper } from '@/ui/Stepper'
import { MEMBER_KIND_LABEL, OCCUPATION_LABEL, OCCUPATIONS } from '../../../../types/domain/org'
import type { PartProps } from './Words'

const KINDS = (['cadre', 'volunteer'] as const).map((value) => ({ value, text: MEMBER_KIND_LABEL[value] }))
const JOBS = OCCUPATIONS.map((value) => ({ value, text: OCCUPATION_LABEL[value] }))
const WAYS = [
  { value: 'kinds', text: '所有人' },
  { value: 'occupations', text: '按职业' },
  { value: 'groups', text: '按岗位' },
] as const
const MOST_NEEDED = 200
const GROUPS_LETTERS = 120

const toggle = <T,>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one]

/** Whom it calls, and how many each grid needs. */
export function Whom({ draft, faults, onChange }: PartProps) {
  return (
    <>
      <View className="muster-form flush">
        <View className="field-label">叫谁</View>
        <Segmented label="叫谁" parts={WAYS} value={draft.by} onChange={(by) => onChange({ by })} />
        <Chosen draft={draft} faults={faults} onChange={onChange} />
      </View>
      <View className="muster-row">
        <View className="strong">每个网格要几人</View>
        <Stepper
          label="每个网格要几人"
          value={draft.needed}
          least={0}
          most={MOST_NEEDED}
          onChange={(needed) => onChange({ needed })}
        />
      </View>
      <Card>
        {draft.level === 'emergency' ? (
          <CheckCell
            title="干部必须报到"
            sub="只有应急才能这样要求"
            checked={draft.compulsory}
            onTap={() => onChange({ compulsory: !draft.compulsory })}
          />
        ) : null}
        <CheckCell
          title="在别处集结的也叫"
          sub="不勾就不催他们"
          checked={draft.callDeployed}
          onTap={() => onChange({ callDeployed: !draft.callDeployed })}
        />
      </Card>
    </>
  )
}

/** Those of a kind, of an occupation, or at a post. */
function Chosen({ draft, faults, onChange }: PartProps) {
  const { by, kinds, occupations, groups } = draft
  if (by === 'groups')
    return (
      <Field
        label="岗位或小组的名字"
        value={groups}
        maxLength={GROUPS_LETTERS}
        placeholder="巡逻组、守门"
        hint="几个名字用顿号隔开，按各网格设的岗位叫"
        onChange={(next) => onChange({ groups: next })}
        {...(faults.whom ? { fault: faults.whom } : {})}
      />
    )
  return (
    <>
      {by === 'kinds' ? (
        <Choice
          label="哪类人"
          several
          options={KINDS}
          chosen={kinds}
          onTap={(kind) => onChange({ kinds: toggle(kinds, kind) })}
        />
      ) : (
        <Choice
          label="哪种职业"
          several
          options={JOBS}
          chosen={occupations}
          onTap={(job) => onChange({ occupations: toggle(occupations, job) })}
        />
      )}
      {faults.whom ? <View className="sub cr">{faults.whom}</View> : null}
    </>
  )
}
