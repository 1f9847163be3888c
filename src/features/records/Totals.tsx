import { View } from '@tarojs/components'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import type { ValueOf } from '../../../types/contracts/all'
import { hoursOf, ROUNDING_RULE } from '../../../types/domain/records'

/** The year and the life, in hours, with the rule by which minutes became hours. */
export function Totals({ year, value }: { year: number; value: ValueOf<'records.mine'> }) {
  const elder = useElder()
  const { minutes, times } = value.years.find((one) => one.year === year) ?? { minutes: 0, times: 0 }
  return (
    <>
      <Card className="records-totals">
        <View className="records-total">
          <View className="big num">{hoursOf(minutes)}</View>
          <View className="sub c2">{elder ? `${year} 年小时` : `${year} 年小时·${times} 次`}</View>
        </View>
        <View className="records-total">
          <View className="big num">{hoursOf(value.totals.minutes)}</View>
          <View className="sub c2">{elder ? '累计小时' : `累计小时·${value.totals.times} 次`}</View>
        </View>
      </Card>
      <View className="sub c3 records-rule">{ROUNDING_RULE}</View>
    </>
  )
}
