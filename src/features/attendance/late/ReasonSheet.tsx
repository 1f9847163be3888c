import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Sheet } from '@/ui/Sheet'
import type { Waiting } from './OneAmendment'

const REASONS = {
  late: ['当天没见到人', '时间对不上', '码不是本人扫的'],
  correction: ['和签到本对不上', '当时人还没走', '请当面来说一说'],
} as const

interface ReasonSheetProps {
  readonly of: Waiting
  readonly onClose: () => void
  readonly onSend: (reason: string) => void
}

/** A no has a reason that the person reads. */
export function ReasonSheet({ of, onClose, onSend }: ReasonSheetProps) {
  const reasons = REASONS[of.kind]
  const [reason, setReason] = useState<string>(reasons[0])
  return (
    <Sheet title={of.kind === 'late' ? '为什么不算？' : '为什么不同意？'} sub={`${of.name}会看到`} onClose={onClose}>
      <View className="amendment-sheet">
        <Choice
          label="理由"
          options={reasons.map((text) => ({ value: text, text }))}
          chosen={[reason]}
          onTap={setReason}
        />
        <Button block onTap={() => onSend(reason)}>
          {of.kind === 'late' ? '不算' : '不同意'}
        </Button>
      </View>
    </Sheet>
  )
}
