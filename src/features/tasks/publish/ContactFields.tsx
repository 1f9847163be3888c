import { Field } from '@/ui/Field'
import { Tap } from '@/ui/Tap'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DraftTask } from './draft'
import type { TaskFaults } from './faults'

interface ContactFieldsProps {
  readonly task: DraftTask
  readonly faults: TaskFaults
  readonly onChange: (task: DraftTask) => void
}

/** Whom to ask for, where a task needs it; few do. */
export function ContactFields({ task, faults, onChange }: ContactFieldsProps) {
  const [open, setOpen] = useState(false)
  const set = (part: Partial<DraftTask>) => onChange({ ...task, ...part })
  if (!open && !task.contactName && !task.contactPhone && !task.contactAddress && !faults.contactName) {
    return (
      <Tap className="publish-link" onTap={() => setOpen(true)}>
        写上找谁、去哪家
      </Tap>
    )
  }
  return (
    <>
      <View className="sub c2 field-label">找谁、去哪家：只有去的人看得到，办结就删</View>
      <Field
        label="怎么称呼"
        value={task.contactName}
        onChange={(contactName) => set({ contactName })}
        placeholder="李奶奶"
        fault={faults.contactName}
      />
      <Field
        label="电话（可以不写）"
        value={task.contactPhone}
        onChange={(contactPhone) => set({ contactPhone })}
        digits
        fault={faults.contactPhone}
      />
      <Field
        label="门牌（可以不写）"
        value={task.contactAddress}
        onChange={(contactAddress) => set({ contactAddress })}
      />
    </>
  )
}
