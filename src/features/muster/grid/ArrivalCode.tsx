import { View } from '@tarojs/components'
import { useServerClock } from '@/cloud/clock'
import { Digits } from '@/ui/Digits'
import { Qr } from '@/ui/Qr'
import { Section } from '@/ui/Section'
import type { GridValue } from '../words'

const SIZE = 200

interface ArrivalCodeProps {
  readonly grid: GridValue
  readonly heardAt: number
  /** Without a heading: what it lies in has one. */
  readonly bare?: boolean
}

/** What people who come scan off the leader's phone: their arrival needs nobody's word then. */
export function ArrivalCode({ grid, heardAt, bare }: ArrivalCodeProps) {
  const now = useServerClock({ now: grid.now, heardAt })
  const code = grid.codes.find(({ from, until }) => from <= now && now < until)
  if (!code) return null
  const shown = (
    <View className="muster-code">
      <Qr text={code.qr} size={SIZE} label="报到码" />
      <Digits value={code.digits} />
      <View className="sub c2">半分钟换一次，扫了就算到</View>
    </View>
  )
  return bare ? shown : <Section title="到了的人扫这个">{shown}</Section>
}
