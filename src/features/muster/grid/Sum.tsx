import { Text, View } from '@tarojs/components'
import { RESPONSE_LABEL, type Response } from '../../../../types/domain/muster'
import type { GridValue } from '../words'

/** More segments than this say nothing any more. */
const MOST_SEGMENTS = 60
const ORDER: readonly Response[] = ['arrived', 'coming', 'read', 'cannot', 'left']

/** How many are there, a segment a person, and the counts in words. */
export function Sum({ grid }: { grid: GridValue }) {
  const said = ORDER.reduce((sum, state) => sum + grid[state], 0)
  const silent = Math.max(0, grid.called - said)
  const groups = [
    ...ORDER.map((state) => ({ state: state as string, count: grid[state] })),
    { state: 'silent', count: silent },
  ]
  const there = grid.arrived + grid.helpers
  return (
    <View>
      <View className="muster-sum">
        <Text className="title">到了</Text>
        <Text className="hero num cp">{there}</Text>
        <Text className="title c2 num">{`/ ${grid.needed || grid.called} 人`}</Text>
      </View>
      {said + silent <= MOST_SEGMENTS ? (
        <View className="muster-people" aria-hidden>
          {groups.flatMap(({ state, count }) =>
            Array.from({ length: count }, (_person, index) => (
              <View key={`${state}${index}`} className={`muster-one ${state}`} />
            )),
          )}
        </View>
      ) : null}
      <View className="muster-counts">
        {ORDER.filter((state) => grid[state] > 0 || state !== 'left').map((state) => (
          <Count key={state} state={state} count={grid[state]} text={RESPONSE_LABEL[state]} />
        ))}
        <Count state="silent" count={silent} text="没回" />
      </View>
    </View>
  )
}

const Count = ({ state, count, text }: { state: string; count: number; text: string }) => (
  <View className="muster-count">
    <Text className="big num strong">{count}</Text>
    <View className="sub c2">
      <View className={`muster-one muster-mark ${state}`} />
      {text}
    </View>
  </View>
)
