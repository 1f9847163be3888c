import { View } from '@tarojs/components'

/** As many rows as are likely, as high as real ones, still. `head` leaves room for the page's sentence. */
export function Skeleton({ rows = 3, head, avatars }: { rows?: number; head?: boolean; avatars?: boolean }) {
  return (
    <View className="skeleton" role="status" aria-label="正在取">
      {head ? <View className="sk sk-head" /> : null}
      <View className="card">
        {Array.from({ length: rows }, (_, i) => (
          <View key={i} className={avatars ? 'cell av' : 'cell'}>
            {avatars ? <View className="sk sk-round" /> : null}
            <View className="sk-lines">
              <View className="sk sk-line" />
              <View className="sk sk-line second" />
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}
