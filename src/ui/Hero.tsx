import { Text, View } from '@tarojs/components'

/** The one number a page is about, with its unit. */
export function Hero({ value, unit }: { value: number | string; unit: string }) {
  return (
    <View className="hero-row">
      <Text className="hero num">{value}</Text>
      <Text className="title">{unit}</Text>
    </View>
  )
}
