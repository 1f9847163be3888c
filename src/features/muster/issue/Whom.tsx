import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { CheckCell } from '@/ui/CheckCell'
import { Choice } from '@/ui/Choice'
import { Stepper } from '@/ui/Stepper'
import type { DivisionCode } from '../../../../types/domain/ids'
import { Chosen } from './Chosen'
import type { PartProps } from './Words'

const WAYS = [
  { value: 'kinds', text: '所有人' },
  { value: 'occupations', text: '职业' },
  { value: 'skills', text: '本事' },
  { value: 'groups', text: '岗位' },
] as const
const MOST_NEEDED = 200

/** Whom it calls, out of those who are there, and how many each grid needs. */
export function Whom({ scope, draft, faults, onChange }: PartProps & { scope: DivisionCode }) {
  return (
    <>
      <View className="muster-form flush">
        <View>
          <View className="field-label">叫谁</View>
          <Choice label="叫谁" options={WAYS} chosen={[draft.by]} onTap={(by) => onChange({ by })} />
        </View>
        <Chosen scope={scope} draft={draft} onChange={onChange} />
        {faults.whom ? <View className="sub cr">{faults.whom}</View> : null}
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
          sub="不勾就不发消息、不催他们"
          checked={draft.callDeployed}
          onTap={() => onChange({ callDeployed: !draft.callDeployed })}
        />
      </Card>
    </>
  )
}
