import { useMemo } from 'react'
import { isDivision, isGrid } from '@/lib/codes'
import { go, routes } from '@/lib/routes'
import { HexMap } from '@/ui/HexMap'
import type { ValueOf } from '../../../../types/contracts/all'
import { type DivisionCode, DISTRICT, streetCode } from '../../../../types/domain/ids'
import { LEGEND, sentenceOf, stateOf } from './strength'

interface StrengthMapProps {
  readonly scope: DivisionCode
  readonly value: ValueOf<'org.overview'>
  readonly when: string
}

/** Every grid as a tile: a tap leads to it, or to its street where the tiles are too small to hit. */
export function StrengthMap({ scope, value, when }: StrengthMapProps) {
  const { grids, parts, total, name } = value
  const tiles = useMemo(() => grids.map((grid) => ({ gridId: grid.id, state: stateOf(grid) })), [grids])
  const streets = useMemo(() => {
    const shown = scope === DISTRICT ? parts : [{ ...total, id: streetCode(scope), name }]
    return shown.map(({ id, name, shortGrids }) => ({
      id,
      name,
      note: shortGrids > 0 ? `缺 ${shortGrids}` : undefined,
    }))
  }, [scope, parts, total, name])
  return (
    <HexMap
      label={`${name}的网格图：${sentenceOf(value)}`}
      tiles={tiles}
      streets={streets}
      legend={LEGEND}
      legendNote={when}
      onChoose={(id) => isGrid(id) && go(routes.grid(id))}
      onStreet={(id) => id !== undefined && isDivision(id) && go(routes.overview(id))}
    />
  )
}
