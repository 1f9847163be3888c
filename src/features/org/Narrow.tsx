import { View } from '@tarojs/components'

/** More rows than these nobody reads, and WeChat draws slowly: another letter is quicker. */
export const MOST_SHOWN = 25

/** Says that a search found more than is listed. */
export const Narrow = ({ found }: { found: number }) =>
  found > MOST_SHOWN ? <View className="sub c2 org-note">{`只列了前 ${MOST_SHOWN} 个，多写一个字就准了`}</View> : null
