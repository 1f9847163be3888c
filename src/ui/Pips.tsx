import { Text, View } from '@tarojs/components'

/** One dot a place, a ring for an empty one; from nine places on, `9/12`. */
export function Pips({ filled, places }: { filled: number; places: number }) {
  if (places > 8) {
    return (
      <Text className="num">
        {filled}/{places}{' '}
      </Text>
    )
  }
  return (
    <View className="pips" role="img" aria-label={`${places} 个名额，来了 ${filled} 人`}>
      {Array.from({ length: places }, (_, i) => (
        <View key={i} className={i < filled ? 'pip' : 'pip empty-place'} />
      ))}
    </View>
  )
}
