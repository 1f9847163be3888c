import { View } from '@tarojs/components'
import type { HeadingProps } from './HeadingProps'

/** WeChat has no levels of headings. */
export const Heading = ({ className = 'title', children }: HeadingProps) => (
  <View className={className} role="heading">
    {children}
  </View>
)
