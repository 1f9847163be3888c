import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Task } from '../view'

/** What is mostly missing. */
const REASONS = ['缺一张现场照片', '缺一句办成什么样的话', '还没全办完'] as const

interface SendBackSheetProps {
  readonly task: Task
  readonly onClose: () => void
  readonly onSent: () => void
}

/** 退回补充: one reason, a usual one or in own words. Nothing that was done is lost. */
export function SendBackSheet({ task, onClose, onSent }: SendBackSheetProps) {
  const sendBack = useWrite('tasks.sendBack')
  const [reason, setReason] = useState<string>(REASONS[0])
  const send = async () => {
    const end = await sendBack.send({ taskId: task.id, reason: reason.trim() })
    if (end.at !== 'done') return
    onSent()
    onClose()
  }
  return (
    <Sheet title="要他们补什么？" sub="签到的时长都在，补好会再交上来" onClose={onClose}>
      <View className="sheet-answers">
        <Choice
          label="要他们补什么"
          options={REASONS.map((text) => ({ value: text, text }))}
          chosen={REASONS.filter((text) => text === reason)}
          onTap={setReason}
        />
        <Field label="或者自己写" maxLength={60} value={reason} onChange={setReason} />
      </View>
      <View className="sheet-note">
        <WriteNote write={sendBack} />
      </View>
      <Button block busy={sendBack.state.at === 'sending'} onTap={() => (reason.trim() ? void send() : undefined)}>
        退回去
      </Button>
    </Sheet>
  )
}
