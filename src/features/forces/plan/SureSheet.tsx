import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'

interface SureSheetProps {
  readonly title: string
  /** What follows from it. */
  readonly sub: string
  /** The button: the deed itself. */
  readonly verb: string
  readonly onYes: () => void
  readonly onClose: () => void
}

/** Asked once more before something that hundreds of people feel. */
export const SureSheet = ({ title, sub, verb, onYes, onClose }: SureSheetProps) => (
  <Sheet title={title} sub={sub} onClose={onClose}>
    <View className="forces-gap">
      <Button block onTap={onYes}>
        {verb}
      </Button>
    </View>
  </Sheet>
)
