import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import type { MerchantId } from '../../../types/domain/ids'
import { CANCEL_REASON_LABEL, CANCEL_REASONS, type CancelReason } from '../../../types/domain/points'
import { spaced } from './digits'
import type { Taken } from './useTillToday'
import './counter.scss'

interface CancelSheetProps {
  readonly merchantId: MerchantId
  readonly taken: Taken
  readonly onClose: () => void
}

const REASONS = CANCEL_REASONS.map((value) => ({ value, text: CANCEL_REASON_LABEL[value] }))

/** Taking one back: why, and the points return to the customer, who is told. */
export function CancelSheet({ merchantId, taken, onClose }: CancelSheetProps) {
  const { postingId, title, points, digits } = taken
  const [reason, setReason] = useState<CancelReason>()
  const cancel = useWrite('points.cancelRedemption')
  const done = cancel.state.at === 'done'
  return (
    <Sheet title={`退回 ${title ?? '这一笔'}？`} sub={`${points} 分·码 ${spaced(digits)}`} onClose={onClose}>
      <WriteNote write={cancel} done={`退好了，${points} 分还给顾客，已经告诉他了`} />
      {done ? (
        <Button kind="line" block onTap={onClose}>
          好
        </Button>
      ) : (
        <>
          <View className="cancel-why c2">为什么退</View>
          <Choice label="为什么退" options={REASONS} chosen={reason ? [reason] : []} onTap={setReason} />
          {reason ? (
            <Button
              block
              busy={cancel.state.at === 'sending'}
              onTap={() => void cancel.send({ merchantId, postingId, reason })}
            >
              退回 {points} 分
            </Button>
          ) : null}
        </>
      )}
    </Sheet>
  )
}
