import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { CheckCell } from '@/ui/CheckCell'
import { Choice } from '@/ui/Choice'
import { Stepper } from '@/ui/Stepper'
import { MEMBER_KIND_LABEL } from '../../../../types/domain/org'
import type { PartProps } from './Words'

const KINDS = (['cadre', 'volunteer'] as const).map((value) => ({ value, text: MEMBER_KIND_LABEL[value] }))
const MOST_NEEDED = 200

/** Whom it calls, and how many each grid needs. */
export function Whom({ draft, faults, onChange }: PartProps) {
  const { kinds } = draft
  return (
    <>
      <View>
        <View className="field-label">叫谁</View>
        <Choice
          label="叫谁"
          several
          options={KINDS}
          chosen={kinds}
          onTap={(kind) =>
            onChange({ kinds: kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind] })
          }
        />
        {faults.kinds ? <View className="sub cr">{faults.kinds}</View> : null}
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
