import { View } from '@tarojs/components'
import { useState } from 'react'
import { Loaded } from '@/ui/Loaded'
import { Segmented } from '@/ui/Segmented'
import { Skeleton } from '@/ui/Skeleton'
import { Chosen } from './Chosen'
import { Flows } from './Flows'
import { ForceMap } from './ForceMap'
import type { PartsProps } from './parts'
import { Result } from './Result'
import { useSpot } from './useSpot'

const VIEWS = [
  { value: 'people', text: '谁帮谁' },
  { value: 'result', text: '算得怎样' },
] as const

/** The map, and beside it who helps whom or the figures; a tile that is chosen opens its people. */
export function OnDesk({ plan, scope, place, deeds }: PartsProps) {
  const [view, setView] = useState<(typeof VIEWS)[number]['value']>(plan.state === 'ready' ? 'result' : 'people')
  const found = useSpot()
  const spot = {
    ...found,
    choose: (gridId: string | undefined) => {
      found.choose(gridId)
      setView('people')
    },
  }
  return (
    <View className="console forces-console">
      <View className="forces-map">
        <Loaded of={place} skeleton={<Skeleton rows={8} />}>
          {(value) => <ForceMap plan={plan} place={value} spot={spot} />}
        </Loaded>
      </View>
      <View>
        <Segmented label="看什么" parts={VIEWS} value={view} onChange={setView} />
        {view === 'result' ? (
          <Result plan={plan} deeds={deeds} />
        ) : (
          <Loaded of={place} skeleton={<Skeleton rows={6} />}>
            {(value) =>
              spot.gridId ? (
                <Chosen plan={plan} scope={scope} place={value} spot={spot} gridId={spot.gridId} back />
              ) : (
                <Flows plan={plan} place={value} spot={spot} />
              )
            }
          </Loaded>
        )}
      </View>
    </View>
  )
}
