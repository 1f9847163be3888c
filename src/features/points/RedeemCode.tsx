import { Text, View } from '@tarojs/components'
import { goBack } from '@/lib/routes'
import { minutesAndSeconds } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Countdown } from '@/ui/Countdown'
import { Digits } from '@/ui/Digits'
import { Icon } from '@/ui/Icon'
import { Qr } from '@/ui/Qr'
import { Screen } from '@/ui/Screen'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../types/contracts/all'
import { REDEMPTION_CODE_SECONDS } from '../../../types/domain/points'
import { RedeemTaken } from './RedeemTaken'
import { useRedeemCode } from './useRedeemCode'
import './points.scss'

/** Eleven px a module: sharp at every scale, and wider than the 224 that a till reads with ease. */
const QR_PX = 231
const HURRY_MS = 15_000

interface RedeemCodeProps {
  readonly rewardId: `r${string}`
  /** As the list showed it: what, where and for how much. */
  readonly title: string
  readonly merchant: string
  readonly points: string
}

/** The code that a shopkeeper scans, until it is taken or over. */
export function RedeemCode({ rewardId, title, merchant, points }: RedeemCodeProps) {
  const elder = useElder()
  const { state, retry, renew, code, leftMs, alive, taken } = useRedeemCode(rewardId)
  if (taken) return <RedeemTaken {...taken} />
  const over = code !== undefined && !alive
  return (
    <Screen
      title="给店员看"
      bare
      stacked
      actions={
        <>
          {over ? (
            <Button block busy={state.at === 'sending'} onTap={renew}>
              换新码
            </Button>
          ) : null}
          <Button kind={over ? 'quiet' : 'line'} block onTap={goBack}>
            先不换了
          </Button>
        </>
      }
    >
      <View className="code-head centre">
        <View className="head">{code?.title ?? title}</View>
        <View className="c2">
          {code?.merchantName ?? merchant}·用 <Text className="strong num code-points">{code?.points ?? points}</Text>{' '}
          分
        </View>
      </View>
      <WriteNote write={{ state, retry }} />
      {code && alive ? <LiveCode code={code} leftMs={leftMs} /> : null}
      {over ? <OverCode /> : null}
      {elder || !alive ? null : <View className="sub c2 centre code-note">截图没有用。东西拿到手，店员才会扣分</View>}
    </Screen>
  )
}

function LiveCode({ code, leftMs }: { code: ValueOf<'points.redemptionCode'>; leftMs: number }) {
  const hurry = leftMs <= HURRY_MS
  return (
    <Card className="code-card">
      <Qr text={code.qr} size={QR_PX} label="兑换码，请店员扫" />
      <View className="sub c2">扫不出来，就报这 8 位数</View>
      <Digits value={code.digits} />
      <View className="code-left">
        <Countdown leftMs={leftMs} wholeMs={REDEMPTION_CODE_SECONDS * 1000} redMs={HURRY_MS} />
        <View className="code-left-words sub c2">
          <View>到点换新码</View>
          <View className={hurry ? 'strong num cr' : 'strong num code-points'}>{minutesAndSeconds(leftMs)}</View>
        </View>
      </View>
    </Card>
  )
}

function OverCode() {
  return (
    <Card className="code-card over">
      <Icon name="clock" size="xl" />
      <View className="title">这个码到点了</View>
      <View className="sub c2">没扣分。换个新码再给店员看</View>
    </Card>
  )
}
