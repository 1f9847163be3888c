import { View } from '@tarojs/components'

/** At most six characters. red: short or late · plain: settled or waiting · pine: it happened · line: somebody else's. */
export function Tag({ tone = 'plain', children }: { tone?: 'plain' | 'red' | 'pine' | 'line'; children: string }) {
  return <View className={`tag tag-${tone}`}>{children}</View>
}
