import { useMemo } from 'react'
import { useDesk } from '@/platform/desk'
import { HexMap } from '@/ui/HexMap'
import { arrowsOf, CROWDED, legendOf, mapInWords, tilesOf } from './map'
import type { Spot } from './useSpot'
import { comingInto, type Place, type PlanValue } from './view'

interface ForceMapProps {
  readonly plan: PlanValue
  readonly place: Place
  readonly spot: Spot
}

/** Who helps whom. Where arrows would be a thicket, those of one street or one grid. */
export function ForceMap({ plan, place, spot }: ForceMapProps) {
  const desk = useDesk()
  const { street, gridId } = spot
  const close = street !== undefined || place.level !== 'district'
  const most = CROWDED[desk || close ? 'large' : 'small']
  const tiles = useMemo(() => tilesOf(place, plan), [place, plan])
  const streets = useMemo(() => {
    const coming = comingInto(plan.flows)
    const shown = place.level === 'district' ? place.parts : [{ id: plan.scope, name: place.name }]
    return shown.map(({ id, name }) => {
      const people = coming.get(id) ?? 0
      return { id, name, note: people > 0 ? `来 ${people}` : undefined }
    })
  }, [place, plan])
  const arrows = useMemo(
    () => arrowsOf(plan.flows, { most, ...(street ? { street } : {}), ...(gridId ? { gridId } : {}) }),
    [plan, street, gridId, most],
  )
  const hidden = arrows.length === 0 && plan.flows.length > 0
  return (
    <HexMap
      label={`调配图。${mapInWords(tiles)}`}
      tiles={tiles}
      streets={streets}
      legend={legendOf(tiles)}
      legendNote={hidden ? (close ? '点一个网格看箭头' : '点一个镇街看箭头') : '箭头从去帮的人指向来帮的地方'}
      arrows={arrows}
      chosen={gridId ? [gridId] : []}
      {...(street ? { street } : {})}
      onChoose={spot.choose}
      {...(place.level === 'district' ? { onStreet: spot.see } : {})}
    />
  )
}
