import { View } from '@tarojs/components'
import { Tap } from '@/ui/Tap'
import './attendance.scss'

interface RoundButtonProps {
  /** 签到, 签退: two to four characters. */
  readonly word: string
  /** The clock as it is now, server's time. */
  readonly clock: string
  readonly busy: boolean
  readonly onTap: () => void
}

/** The only round button of the product: one's hand finds it without looking. */
export function RoundButton({ word, clock, busy, onTap }: RoundButtonProps) {
  return (
    <Tap className="round-button" label={`${word} ${clock}`} onTap={() => !busy && onTap()}>
      {busy ? <View className="spin" /> : null}
      <View className={word.length > 2 ? 'round-word long' : 'round-word'}>{word}</View>
      <View className="round-clock num">{clock}</View>
    </Tap>
  )
}
