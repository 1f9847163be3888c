import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Countdown } from '@/ui/Countdown'
import { Digits } from '@/ui/Digits'
import { Icon } from '@/ui/Icon'
import { Qr } from '@/ui/Qr'
import { minutesAndSeconds } from '@/lib/when'
import type { StationScreen } from './useStationScreen'

/** Large enough to be read at two metres. */
const QR_PX = 370

/** The code of this half minute, its digits, and how long it lasts. */
export function StationCodeCard({ screen }: { screen: StationScreen }) {
  const { code, now } = screen
  if (!code) {
    return (
      <Card className="station-code none">
        <Icon name="offline" size="xl" />
        <View className="station-say">连不上，码用完了</View>
        <View className="station-note">一有网就接着出码，不用动它</View>
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
          <View>{noteOf(screen)}</View>
          <View className="strong num">{Math.ceil(left / 1000)} 秒</View>
        </View>
      </View>
    </Card>
  )
}

/** Without the network the screen says how long it can go on. */
const noteOf = ({ cutOff, reach, now }: StationScreen): string =>
  cutOff ? `没网，手里的码还能用 ${minutesAndSeconds(reach - now)}` : '码每 30 秒换一次，拍照没用'
