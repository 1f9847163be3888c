import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { Write } from '@/cloud/useWrite'
import { useWrite } from '@/cloud/useWrite'
import { useSteady } from '@/lib/useSteady'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import type { GridCode, PersonId } from '../../../../types/domain/ids'
import { RESPONSE_LABEL, type Response, RESPONSES_AFTER } from '../../../../types/domain/muster'
import type { GridValue } from '../words'
import type { Here } from './MusterGrid'

/** Somebody who was tapped, with what the page showed of them. */
export interface Picked {
  readonly personId: PersonId
  readonly name: string
  /** Where they live, when they came to help. */
  readonly from: GridCode | null
  readonly saw: Response | null
  readonly teamId: string | null
}

type Marked = 'coming' | 'arrived' | 'cannot' | 'left'

interface PersonSheetProps {
  readonly here: Here
  readonly grid: GridValue
  readonly person: Picked
  readonly write: Write<'muster.arrange'>
  /** Opened by the button with the phone: rings at once. */
  readonly ringing: boolean
  readonly onMark: (person: Picked, to: Marked) => void
  readonly onClose: () => void
}

const isMarked = (response: Response): response is Marked => response !== 'read'

/** What a leader may say for somebody: whoever is there is marked, also when they left by mistake; 到了 is said again to confirm it. */
const marksFor = ({ saw }: Picked): readonly Marked[] => {
  if (saw === 'left') return ['arrived']
  const after = RESPONSES_AFTER[saw ?? 'nothing'].filter(isMarked)
  return saw === 'arrived' ? ['arrived', ...after] : after
}

/** Ring them, then say for them what they said; 到了 confirms whoever only said so. */
export function PersonSheet({ here, grid, person, write, ringing, onMark, onClose }: PersonSheetProps) {
  const reveal = useWrite('privacy.reveal')
  const { personId, name, from } = person
  const ring = async () => {
    const end = await reveal.send({ personId, gridId: from ?? here.gridId, field: 'phone', purpose: 'muster' })
    if (end.at === 'done') void Taro.makePhoneCall({ phoneNumber: end.value.value }).catch(() => undefined)
  }
  const ringAtOnce = useSteady((wanted: boolean) => (wanted ? void ring() : undefined))
  useEffect(() => ringAtOnce(ringing), [ringAtOnce, ringing])
  const join = (teamId: string | null) => {
    onClose()
    void write.send({ ...here, deed: { kind: 'join', personId, teamId } })
  }
  return (
    <Sheet title={name} sub="打电话会记一次，本人查得到" onClose={onClose}>
      <View className="muster-form">
        <WriteNote write={reveal} />
        {reveal.state.at === 'done' ? <View className="big num">{reveal.state.value.value}</View> : null}
        <Button kind="line" block busy={reveal.state.at === 'sending'} onTap={() => void ring()}>
          打电话
        </Button>
        {grid.active ? (
          <View className="muster-deeds">
            {marksFor(person).map((to) => (
              <Button key={to} kind={to === 'arrived' ? 'redLine' : 'line'} onTap={() => onMark(person, to)}>
                {RESPONSE_LABEL[to]}
              </Button>
            ))}
          </View>
        ) : null}
        {grid.active && person.saw && from === null && grid.teams.length > 0 ? (
          <View>
            <View className="field-label">编进小组</View>
            <Choice
              label="编进小组"
              options={[...grid.teams.map(({ id, name: text }) => ({ value: id, text })), { value: '', text: '不编' }]}
              chosen={[person.teamId ?? '']}
              onTap={(value) => join(value === '' ? null : value)}
            />
          </View>
        ) : null}
      </View>
    </Sheet>
  )
}
