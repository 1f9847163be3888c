import { View } from '@tarojs/components'
import { useState } from 'react'
import { go, routes } from '@/lib/routes'
import { spanInWords } from '@/lib/when'
import { scanCode } from '@/platform/scan'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { type ActiveHome, useMe } from '@/session/session'
import { Banner } from '@/ui/Banner'
import { ScanButton } from '@/ui/ScanButton'
import { Screen } from '@/ui/Screen'
import type { ShiftId } from '../../../types/domain/ids'
import { KeptCell } from './late/KeptCell'
import { readScanned } from './scanned'
import { type Choices, TypeDigits } from './TypeDigits'
import { clockWithin } from './words'
import './attendance.scss'

const openCheckIn = (shiftId: ShiftId, code: string) => go(routes.checkIn(shiftId, code))

/** The shifts that typed digits may be for: the digits do not say it themselves. The one I am in comes first. */
function choicesOf(me: ActiveHome | undefined): Choices {
  const { openStay, upcoming } = me ?? {}
  return [
    ...(openStay ? [{ value: openStay.shiftId, text: `签退「${openStay.title}」` }] : []),
    ...(upcoming && upcoming.taskId !== openStay?.shiftId
      ? [{ value: upcoming.taskId, text: `签到「${upcoming.title}」` }]
      : []),
  ]
}

/** Where a hand goes at a station: one big button, and digits for a phone whose camera does not help. */
export function ScanTab() {
  const elder = useElder()
  const me = useMe()
  const [says, setSays] = useState('')
  const onScan = async () => {
    setSays('')
    const scanned = await scanCode()
    if (scanned.at === 'noCamera') setSays('相机打不开，请输屏幕上的 8 位数。')
    if (scanned.at !== 'read') return
    const reading = readScanned(scanned.text)
    if (reading.at === 'other') setSays(reading.says)
    else if (reading.at === 'plaque') go(routes.atStation(reading.stationId))
    else if (reading.at === 'muster') go(routes.muster(reading.orderId, reading.text))
    else openCheckIn(reading.shiftId, reading.code.text)
  }
  return (
    <Screen title="扫码" tab="scan">
      <Now me={me} />
      <View className="scan-room">
        {says ? <Banner tone="red">{says}</Banner> : null}
        <ScanButton onTap={() => void onScan()}>{me?.openStay ? '扫码签退' : '扫一扫'}</ScanButton>
      </View>
      {elder ? null : <View className="sub c2 centre">站点屏幕上的码，签到签退都扫它</View>}
      <KeptCell />
      <TypeDigits choices={choicesOf(me)} onTyped={openCheckIn} />
    </Screen>
  )
}

/** How I stand right now, in one sentence. */
function Now({ me }: { me: ActiveHome | undefined }) {
  const elder = useElder()
  const now = useNow()
  if (!me) return null
  if (me.openStay) {
    return (
      <View className="now">
        <View className="head">您在忙「{me.openStay.title}」</View>
        <View className="c2 num">{clockWithin(me.openStay.checkedInAt, elder).trimStart()}签到，忙完扫码签退</View>
      </View>
    )
  }
  if (me.upcoming) {
    return (
      <View className="now">
        <View className="head">下一场：{me.upcoming.title}</View>
        <View className="c2 num">{spanInWords(me.upcoming.startsAt, me.upcoming.endsAt, now, elder)}</View>
      </View>
    )
  }
  return (
    <View className="now">
      <View className="head">到站点了？扫一下就行</View>
    </View>
  )
}
