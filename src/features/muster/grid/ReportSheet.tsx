import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import type { DeedSheetProps } from './TeamSheet'

/** One sentence on how it stands here. */
export function ReportSheet({ here, write, onClose }: DeedSheetProps) {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (!text.trim()) return
    const end = await write.send({ ...here, deed: { kind: 'report', text } })
    if (end.at === 'done') onClose()
  }
  return (
    <Sheet title="报一句情况" sub="上面看集结图的人都能读到" onClose={onClose}>
      <View className="muster-form">
        <Field
          label="现在怎么样"
          value={text}
          maxLength={120}
          placeholder="3 号楼积水退了，老人都在站点"
          onChange={setText}
          {...(tried && !text.trim() ? { fault: '写一句再发' } : {})}
        />
        <Button block busy={write.state.at === 'sending'} onTap={() => void send()}>
          报上去
        </Button>
      </View>
    </Sheet>
  )
}
