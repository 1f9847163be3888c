import { View } from '@tarojs/components'
import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import { ADJUSTMENT_STATE_LABEL } from '../../../types/domain/points'
import { type Adjustment, wishInWords } from './words'

interface DecideSheetProps {
  readonly adjustment: Adjustment
  readonly onClose: () => void
}

/** The second person's word. */
export function DecideSheet({ adjustment, onClose }: DecideSheetProps) {
  const { id: adjustmentId, communityId, memberName, wish, reason, askedByName } = adjustment
  const decide = useWrite('points.decideAdjustment')
  const busy = decide.state.at === 'sending'
  const done = decide.state.at === 'done' ? ADJUSTMENT_STATE_LABEL[decide.state.value.state] : ''
  const send = (approve: boolean) => void decide.send({ adjustmentId, communityId, approve })
  return (
    <Sheet title={`${memberName}·${wishInWords(wish)}`} sub={`${askedByName}提的：${reason ?? ''}`} onClose={onClose}>
      <WriteNote write={decide} done={done} />
      {done ? (
        <Button kind="line" block onTap={onClose}>
          好
        </Button>
      ) : (
        <View className="ledger-answers">
          <Button kind="line" grow busy={busy} onTap={() => send(false)}>
            不同意
          </Button>
          <Button grow busy={busy} onTap={() => send(true)}>
            同意，记上账
          </Button>
        </View>
      )}
    </Sheet>
  )
}
