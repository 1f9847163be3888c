import { View } from '@tarojs/components'

/** Eight digits to be read out, in two groups of four. */
export function Digits({ value }: { value: string }) {
  return (
    <View className="digits num" role="text" aria-label={value.split('').join(' ')}>
      {`${value.slice(0, 4)} ${value.slice(4)}`}
    </View>
  )
}
