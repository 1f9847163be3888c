import { View } from '@tarojs/components'
import { inThousands } from '@/lib/count'

interface ProgressProps {
  readonly done: number
  readonly of: number
  /** What is counted: 行, 人, 个网格. */
  readonly unit: string
  /** What is being done: 正在读名册. */
  readonly label: string
}

/** Long work, how far it has come, in words and as a bar: 第 1,250 行，共 5,000 行. */
export function Progress({ done, of, unit, label }: ProgressProps) {
  const words = `第 ${inThousands(done)} ${unit}，共 ${inThousands(of)} ${unit}`
  const percent = of > 0 ? Math.min(100, Math.round((100 * done) / of)) : 0
  return (
    <View className="progress" role="progressbar" aria-label={`${label}，${words}`} aria-valuenow={percent}>
      <View className="progress-words">
        <View className="strong">{label}</View>
        <View className="sub c2 num">{words}</View>
      </View>
      <View className="progress-bar">
        <View className="progress-fill" style={{ width: `${percent}%` }} />
      </View>
    </View>
  )
}
