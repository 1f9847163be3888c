import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite, type WriteInput } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import type { PlanScope } from '../address'
import { metresInWords } from '../words'
import { OtherGrid } from './OtherGrid'
import type { Move, Place, PlanValue } from './view'

interface PinSheetProps {
  readonly plan: PlanValue
  readonly scope: PlanScope
  readonly place: Place
  readonly move: Move
  readonly onClose: () => void
}

/** One person set by hand: as it is, elsewhere, or at home. It holds when the plan is worked out again. */
export function PinSheet({ plan, scope, place, move, onClose }: PinSheetProps) {
  const pin = useWrite('forces.pin')
  const [elsewhere, setElsewhere] = useState(false)
  const set = async (to: WriteInput<'forces.pin'>['to']) => {
    const end = await pin.send({ planId: plan.planId, scope, personId: move.personId, to })
    if (end.at === 'done') onClose()
  }
  const busy = pin.state.at === 'sending'
  return (
    <Sheet
      title={elsewhere ? `请${move.name}去哪里？` : `${move.name}去 ${move.toName}？`}
      sub={`编在 ${move.fromName}，${metresInWords(move.metres)}`}
      onClose={onClose}
    >
      <WriteNote write={pin} />
      {elsewhere ? (
        <OtherGrid place={place} move={move} busy={busy} onChoose={(gridId) => void set(gridId)} />
      ) : (
        <View className="forces-answers">
          <Button block busy={busy} onTap={() => void set(move.to)}>
            就这样定
          </Button>
          <Button kind="line" block onTap={() => setElsewhere(true)}>
            换个网格
          </Button>
          <Button kind="line" block busy={busy} onTap={() => void set(null)}>
            让他留在家
          </Button>
          {move.pinned ? (
            <Button kind="quiet" block busy={busy} onTap={() => void set('unpin')}>
              不定了，交给方案算
            </Button>
          ) : null}
        </View>
      )}
    </Sheet>
  )
}
