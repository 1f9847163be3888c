import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { go, goTab, routes } from '@/lib/routes'
import { hoursOf } from '@/lib/when'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Tap } from '@/ui/Tap'

/** Hours, times and points: my own, compared with nobody's. */
export function Numbers() {
  const attendance = useQueryAction('attendance.mine', {})
  const points = useQueryAction('points.mine', {})
  const totals = attendance.value?.totals
  return (
    <Card>
      <View className="tri">
        <Number value={totals && hoursOf(totals.minutes)} unit="服务小时" onTap={() => go(routes.records())} />
        <Number value={totals && String(totals.times)} unit="次服务" onTap={() => go(routes.records())} />
        <Number value={points.value && String(points.value.balance)} unit="积分" onTap={() => goTab('points')} />
      </View>
      <View className="rule me-brief">
        <Cell icon="record" title="服务记录" sub="每年多少小时，开服务证明" plain onTap={() => go(routes.records())} />
      </View>
    </Card>
  )
}

/** A dash until it is known: an empty number would read as nothing done. */
function Number({ value, unit, onTap }: { value: string | undefined; unit: string; onTap: () => void }) {
  return (
    <Tap className="tri-part" label={`${value ?? '还没取到'} ${unit}`} onTap={onTap}>
      <View className="big num">{value ?? '–'}</View>
      <View className="sub c2">{unit}</View>
    </Tap>
  )
}
