import { View } from '@tarojs/components'
import { Button } from './Button'

interface EndProps {
  readonly ended: boolean
  readonly busy: boolean
  readonly onMore: () => void
}

/** The end of a list that comes in pages: 就这些了, or a way to the next page for those who cannot scroll to it. */
export function End({ ended, busy, onMore }: EndProps) {
  if (ended) return <View className="end">就这些了</View>
  return (
    <View className="end">
      <Button kind="quiet" busy={busy} onTap={onMore}>
        再看一些
      </Button>
    </View>
  )
}
