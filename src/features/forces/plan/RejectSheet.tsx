import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Write } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'

interface RejectSheetProps {
  readonly decide: Write<'forces.decide'>
  readonly onReject: (says: string) => void
  readonly onClose: () => void
}

/** Sends a plan back, with a word what to change. */
export function RejectSheet({ decide, onReject, onClose }: RejectSheetProps) {
  const [says, setSays] = useState('')
  return (
    <Sheet title="退回改一改？" sub="写一句要改什么，报的人看得到" onClose={onClose}>
      <WriteNote write={decide} />
      <View className="forces-gap">
        <Field label="要改什么" placeholder="北郊镇路太远，先别动" maxLength={100} value={says} onChange={setSays} />
      </View>
      <Button block busy={decide.state.at === 'sending'} onTap={() => onReject(says.trim())}>
        退回
      </Button>
    </Sheet>
  )
}
