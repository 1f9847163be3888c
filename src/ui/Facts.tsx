import { Text, View } from '@tarojs/components'

/** What something says, name at the left and content at the right. `rows` without content are left out. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, content: string | undefined])[] }) {
  return (
    <View className="card facts">
      {rows.map(([name, content]) =>
        content ? (
          <View key={name} className="fact">
            <Text className="c2 nb">{name}</Text>
            <Text className="strong num">{content}</Text>
          </View>
        ) : null,
      )}
    </View>
  )
}
