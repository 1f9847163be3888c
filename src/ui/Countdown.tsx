import { View } from '@tarojs/components'

interface CountdownProps {
  readonly leftMs: number
  readonly wholeMs: number
  /** Turns red when this little is left. */
  readonly redMs?: number
}

/** What is left of a time, as a bar; the words beside it say it in numbers. */
export function Countdown({ leftMs, wholeMs, redMs = 0 }: CountdownProps) {
  const share = Math.min(1, Math.max(0, leftMs / wholeMs))
  return (
    <View className="countdown" aria-hidden>
      <View
        className={leftMs <= redMs ? 'countdown-left red' : 'countdown-left'}
        style={{ width: `${100 * share}%` }}
      />
    </View>
  )
}
