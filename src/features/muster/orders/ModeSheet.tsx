import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { CheckCell } from '@/ui/CheckCell'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import type { DivisionCode } from '../../../../types/domain/ids'

interface ModeSheetProps {
  readonly scope: DivisionCode
  /** In emergency now. */
  readonly on: boolean
  readonly onClose: () => void
}

/** Into emergency, or back: with the reason that everybody there reads. */
export function ModeSheet({ scope, on, onClose }: ModeSheetProps) {
  const write = useWrite('muster.setMode')
  const [reason, setReason] = useState('')
  const [unsaid, setUnsaid] = useState(false)
  const [tasksPaused, setPaused] = useState(true)
  const send = async () => {
    setUnsaid(reason.trim() === '')
    if (reason.trim() === '') return
    const end = await write.send({ scope, mode: on ? 'peace' : 'emergency', reason, tasksPaused: !on && tasksPaused })
    if (end.at === 'done') onClose()
  }
  return (
    <Sheet title={on ? '转回平时' : '转入应急'} sub="这里的人首页上都会看到" onClose={onClose}>
      <View className="muster-form">
        <WriteNote write={write} />
        <Field
          label="为什么"
          value={reason}
          onChange={setReason}
          maxLength={60}
          placeholder={on ? '雨停了，积水退了' : '暴雨红色预警'}
          {...(unsaid && reason.trim() === '' ? { fault: '写一句为什么' } : {})}
        />
        {on ? null : (
          <CheckCell
            title="日常任务先停"
            sub="认领和报名先停下，转回平时再开"
            checked={tasksPaused}
            onTap={() => setPaused(!tasksPaused)}
          />
        )}
        <Button block busy={write.state.at === 'sending'} onTap={() => void send()}>
          {on ? '转回平时' : '转入应急'}
        </Button>
      </View>
    </Sheet>
  )
}
