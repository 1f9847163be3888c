import { View } from '@tarojs/components'
import { useState } from 'react'
import { Loaded } from '@/ui/Loaded'
import { Segmented } from '@/ui/Segmented'
import { Chosen } from './Chosen'
import { Flows } from './Flows'
import { ForceMap } from './ForceMap'
import type { PartsProps } from './parts'
import { Result } from './Result'
import { useSpot } from './useSpot'

const VIEWS = [
  { value: 'result', text: '算得怎样' },
  { value: 'map', text: '地图' },
  { value: 'people', text: '谁帮谁' },
] as const

/** One thing at a time: the figures, the map, or the list. A grid that was chosen stays chosen on the other. */
export function OnPhone({ plan, scope, place, deeds }: PartsProps) {
  const [view, setView] = useState<(typeof VIEWS)[number]['value']>('result')
  const spot = useSpot()
  return (
    <>
      <View className="forces-seg">
        <Segmented label="看什么" parts={VIEWS} value={view} onChange={setView} />
      </View>
      {view === 'result' ? <Result plan={plan} deeds={deeds} /> : null}
      {view === 'map' ? (
        <Loaded of={place}>
          {(value) => (
            <>
              <ForceMap plan={plan} place={value} spot={spot} />
              {spot.gridId ? <Chosen plan={plan} scope={scope} place={value} spot={spot} gridId={spot.gridId} /> : null}
            </>
          )}
        </Loaded>
      ) : null}
      {view === 'people' ? (
        <Loaded of={place}>
          {(value) =>
            spot.gridId ? (
              <Chosen plan={plan} scope={scope} place={value} spot={spot} gridId={spot.gridId} back />
            ) : (
              <Flows plan={plan} place={value} spot={spot} />
            )
          }
        </Loaded>
      ) : null}
    </>
  )
}
