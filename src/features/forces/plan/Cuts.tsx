import { View } from '@tarojs/components'
import { briefly } from '../words'
import type { KindOf } from './view'

type Cut = KindOf['cuts'][number]

/** One alone says no more than its row; of the rest, the widest say most. */
const TOLD = 2

/** Why it cannot be filled: grids that ask together for more people than may stand in any of them. */
export function Cuts({ cuts }: { cuts: readonly Cut[] }) {
  const widest = [...cuts].sort((a, b) => b.places - a.places)
  return widest.slice(0, TOLD).map(({ gridNames, places, people }, i) => (
    <View key={gridNames.join()} className="sub c2 forces-under">
      {`${i === 0 ? '为什么补不齐：' : '还有，'}${placesInWords(gridNames)}要 ${places} 人，能来的只有 ${people} 人`}
    </View>
  ))
}

const NAMED = 3
function placesInWords(gridNames: readonly string[]): string {
  const names = gridNames.map(briefly)
  if (names.length === 1) return gridNames[0] ?? ''
  return names.length > NAMED
    ? `${names.slice(0, NAMED).join('、')}等 ${names.length} 个网格一共`
    : `${names.join('、')}一共`
}
