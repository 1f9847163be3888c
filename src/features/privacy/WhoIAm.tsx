import { Text } from '@tarojs/components'
import type { WriteInput } from '@/cloud/useWrite'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Switch } from '@/ui/Switch'
import type { ValueOf } from '../../../types/contracts/all'
import { OCCUPATION_LABEL } from '../../../types/domain/org'
import { phoneInWords, skillsInWords } from './words'

export type Known = ValueOf<'privacy.mine'>
/** What a person may mend alone. */
export type Correctable = WriteInput<'privacy.correct'>

/** What has a sheet of its own. */
export type Mended = 'occupation' | 'skills' | 'address'

interface WhoIAmProps {
  readonly of: Known
  readonly onMend: (field: Mended) => void
  readonly onCorrect: (change: Correctable) => void
}

/** Name, number, address, work. What others vouch for says who mends it. */
export function WhoIAm({ of, onMend, onCorrect }: WhoIAmProps) {
  const elder = useElder()
  const say = (words: string) => (elder ? undefined : words)
  // A unit's list says who is a cadre: nobody becomes one, or ceases to be one, by a tap.
  const isCadre = of.occupation === 'cadre'
  return (
    <Card>
      <Cell plain title="姓名" sub={say('写错了，请网格员改')} end={<Text className="strong">{of.name}</Text>} />
      <Cell
        plain
        title="手机号"
        sub={say('别人看到的，中间打了码')}
        end={<Text className="strong num nb">{of.phone ? phoneInWords(of.phone) : '没登记'}</Text>}
      />
      <Cell plain title="住址" sub={of.address ?? '没填，不填也行'} onTap={() => onMend('address')} />
      <Cell
        plain
        title="做什么工作"
        sub={of.unitName ?? undefined}
        end={<Text className="strong">{OCCUPATION_LABEL[of.occupation]}</Text>}
        onTap={isCadre ? undefined : () => onMend('occupation')}
      />
      <Cell plain title="急事来了能帮什么" sub={skillsInWords(of.skills)} onTap={() => onMend('skills')} />
      <Switch
        icon="people"
        title="我是党员"
        sub="分工时会看这一项"
        on={of.partyMember}
        onChange={(partyMember) => onCorrect({ partyMember })}
      />
    </Card>
  )
}
