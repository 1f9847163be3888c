import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'

interface SureSheetProps {
  readonly title: string
  /** What follows from it. */
  readonly sub: string
  /** The button: the deed itself, not 确定. */
  readonly verb: string
  readonly busy?: boolean
  readonly onYes: () => void
  readonly onClose: () => void
  /** How it ended, while the sheet stays open. */
  readonly children?: ReactNode
}

/** Asked once more before something that others will feel. */
export const SureSheet = ({ title, sub, verb, busy, onYes, onClose, children }: SureSheetProps) => (
  <Sheet title={title} sub={sub} onClose={onClose}>
    {children ? <View className="org-note">{children}</View> : null}
    <View className="org-gap">
      <Button block busy={busy} onTap={onYes}>
        {verb}
      </Button>
    </View>
  </Sheet>
)
