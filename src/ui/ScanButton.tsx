import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tap } from './Tap'

/** The one thing a page is for: a red field that opens the camera. `children`: what it scans, verb first. */
export function ScanButton({ onTap, children }: { onTap: () => void; children: string }) {
  return (
    <Tap className="scan-button" onTap={onTap}>
      <Icon name="scan" size="xl" />
      <View>{children}</View>
    </Tap>
  )
}
