import { View } from '@tarojs/components'

/** 力量底线: a bar with an ink tick at the floor; red when short. The words beside it say by how many. */
export function FloorBar({ have, floor }: { have: number; floor: number }) {
  // The tick stays in the last third whatever the numbers, so that a surplus is seen too.
  const full = Math.max(have, floor * 1.35, 1)
  return (
    <View className="floor" aria-hidden>
      <View className={have < floor ? 'floor-fill short' : 'floor-fill'} style={{ width: `${(100 * have) / full}%` }} />
      <View className="floor-tick" style={{ left: `${(100 * floor) / full}%` }} />
    </View>
  )
}
