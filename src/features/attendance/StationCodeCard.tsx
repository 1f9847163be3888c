import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Countdown } from '@/ui/Countdown'
import { Digits } from '@/ui/Digits'
import { Icon } from '@/ui/Icon'
import { Qr } from '@/ui/Qr'
import type { StationScreen } from './useStationScreen'

/** Large enough to be read at two metres. */
const QR_PX = 370

/** The code of this half minute, its digits, and how long it lasts. */
export function StationCodeCard({ screen }: { screen: StationScreen }) {
  const { code, now, cutOff } = screen
  if (!code) {
    return (
      <Card className="station-code none">
        <Icon name="check" size="xl" />
        <View className="station-say">这一场结束了</View>
        <View className="station-note">下一场的码，从任务或值班里打开</View>
      </Card>
    )
  }
  const left = code.until - now
  return (
    <Card className="station-code">
      <View className="station-say">用微信扫一扫，签到或签退</View>
      <View className="station-plate">
        <Qr text={code.qr} size={QR_PX} label="签到码" />
        {['tl', 'tr', 'bl', 'br'].map((corner) => (
          <View key={corner} className={`station-corner ${corner}`} />
        ))}
      </View>
      <Digits value={code.digits} />
      <View className="station-tick">
        <Countdown key={code.from} leftMs={left} wholeMs={code.until - code.from} />
        <View className="station-note">
          <View>{cutOff ? '网断了，码照样 30 秒一换' : '码每 30 秒换一次，拍照没用'}</View>
          <View className="strong num">{Math.ceil(left / 1000)} 秒</View>
        </View>
      </View>
    </Card>
  )
}
