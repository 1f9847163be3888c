import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'

interface AddressSheetProps {
  readonly now: string | null
  readonly onClose: () => void
  /** Null: forget it. */
  readonly onWritten: (address: string | null) => void
}

/** The address in the person's own words, or none. It moves nobody to another grid. */
export function AddressSheet({ now, onClose, onWritten }: AddressSheetProps) {
  const [typed, setTyped] = useState(now ?? '')
  const [empty, setEmpty] = useState(false)
  const address = typed.trim()
  const keep = () => {
    if (address === '') setEmpty(true)
    else if (address === now) onClose()
    else onWritten(address)
  }
  return (
    <Sheet title="您住在哪儿？" sub="只改这一行字。换了网格，请点“我搬家了”" onClose={onClose}>
      <View className="privacy-sheet">
        <Field
          label="住址"
          value={typed}
          onChange={setTyped}
          placeholder="凤鸣西里 1 号楼 2 单元"
          maxLength={60}
          fault={empty && address === '' ? '还没写，写了再记' : undefined}
        />
      </View>
      <Button block onTap={keep}>
        记下住址
      </Button>
      {now ? (
        <View className="privacy-sheet-end">
          <Button kind="quiet" block onTap={() => onWritten(null)}>
            别记我的住址
          </Button>
        </View>
      ) : null}
    </Sheet>
  )
}
