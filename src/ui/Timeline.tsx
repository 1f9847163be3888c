import { View } from '@tarojs/components'

export interface TimelineRow {
  readonly key: string
  /** 今天 8:20, 3 日 周二 19:00. */
  readonly when: string
  readonly what: string
  /** Who did it, and why if it was said. */
  readonly who?: string
}

/** What happened, the newest first: when, what, who. A list for those who cannot see it. */
export function Timeline({ label, rows }: { label: string; rows: readonly TimelineRow[] }) {
  return (
    <View className="card timeline" role="list" aria-label={label}>
      {rows.map(({ key, when, what, who }) => (
        <View key={key} className="moment" role="listitem">
          <View className="sub c2 num">{when}</View>
          <View className="strong">{what}</View>
          {who ? <View className="sub c2">{who}</View> : null}
        </View>
      ))}
    </View>
  )
}
