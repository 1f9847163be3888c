import { View } from '@tarojs/components'
import { Icon } from './Icon'

/** The first letter of a name; without a name, an empty place to be filled. */
export function Avatar({ name, large }: { name?: string; large?: boolean }) {
  if (!name) {
    return (
      <View className="ava hole" aria-hidden>
        <Icon name="plus" />
      </View>
    )
  }
  return (
    <View className={large ? 'ava large' : 'ava'} aria-hidden>
      {name.slice(0, 1)}
    </View>
  )
}
