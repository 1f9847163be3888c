import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { isStation } from '@/lib/codes'
import { printPage } from '@/platform/print'
import { Button } from '@/ui/Button'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Qr } from '@/ui/Qr'
import { Screen } from '@/ui/Screen'
import { plaqueQr } from '../../../../types/domain/attendance'
import type { StationId } from '../../../../types/domain/ids'
import './keeping.scss'

const QR_PX = 320

/** The plaque to hang at a station's door: where one is, never when. @param stationId as the address has it */
export function Plaque({ stationId }: { stationId: string }) {
  return isStation(stationId) ? <Known stationId={stationId} /> : <NoSuchPlace title="铭牌" />
}

function Known({ stationId }: { stationId: StationId }) {
  const found = useQueryAction('attendance.findShifts', { at: stationId })
  return (
    <Screen
      title="铭牌"
      light
      actions={
        printPage ? (
          <Button grow onTap={printPage}>
            打印这一张
          </Button>
        ) : undefined
      }
    >
      <Loaded of={found}>
        {({ stationName }) => (
          <View className="plaque">
            <View className="plaque-name">{stationName}</View>
            <Qr text={plaqueQr(stationId)} size={QR_PX} label="铭牌上的码" />
            <View className="plaque-how">打开网格先锋，点「扫码」</View>
            <View className="sub c2">认准是这里，再扫屏幕上的码签到</View>
            {printPage ? null : <View className="sub c2 plaque-keep">截一张图，用电脑打印出来贴在门口</View>}
          </View>
        )}
      </Loaded>
    </Screen>
  )
}
