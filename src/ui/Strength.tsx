import { Text, View } from '@tarojs/components'
import { MEMBER_KIND_LABEL, type MemberKind } from '../../types/domain/org'
import { FloorBar } from './FloorBar'
import { Tap } from './Tap'

/** A grid's people of each kind against 力量底线. */
export type StrengthFigures = Readonly<Record<MemberKind, { readonly have: number; readonly floor: number }>>

const KINDS: readonly MemberKind[] = ['cadre', 'volunteer']

/** Two numbers against their floors; red and 差 n where short. */
export function Strength({ of, onTap }: { of: StrengthFigures; onTap?: () => void }) {
  const halves = KINDS.map((kind) => <Half key={kind} kind={kind} {...of[kind]} />)
  if (!onTap) return <View className="card duo">{halves}</View>
  return (
    <Tap className="card duo" onTap={onTap}>
      {halves}
    </Tap>
  )
}

function Half({ kind, have, floor }: { kind: MemberKind; have: number; floor: number }) {
  const short = floor - have
  return (
    <View className="duo-half">
      <View className="sub c2">{MEMBER_KIND_LABEL[kind]}</View>
      <View className="duo-number">
        <Text className={short > 0 ? 'big num cr' : 'big num'}>{have}</Text>
        <Text className={short > 0 ? 'sub cr' : 'sub c2'}>
          {`底线 ${floor}，${short > 0 ? `差 ${short}` : '够了'}`}
        </Text>
      </View>
      <FloorBar have={have} floor={floor} />
    </View>
  )
}
