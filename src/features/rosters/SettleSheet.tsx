import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import type { Duplicate, Keep } from './OneDuplicate'

interface SettleSheetProps {
  readonly of: Duplicate
  readonly keep: Keep
  readonly onClose: () => void
  readonly onSend: () => void
}

/** Asked once more: what was made one cannot be parted again. */
export function SettleSheet({ of, keep, onClose, onSend }: SettleSheetProps) {
  const side = keep === 'first' ? of.first : of.second
  return (
    <Sheet
      title={keep === 'both' ? `${of.name}是同名的两个人？` : `${of.name}是一个人？`}
      sub={keep === 'both' ? '两边都留着，以后不再问' : `留下：${side}。合起来后分不开`}
      onClose={onClose}
    >
      <View className="rosters-sheet">
        <Button block onTap={onSend}>
          {keep === 'both' ? '是两个人，都留' : '是一个人，合起来'}
        </Button>
        <Button kind="quiet" block onTap={onClose}>
          再想想
        </Button>
      </View>
    </Sheet>
  )
}
