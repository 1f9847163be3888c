import { useMemo } from 'react'
import { isGrid } from '@/lib/codes'
import { clockInWords } from '@/lib/when'
import { HexMap } from '@/ui/HexMap'
import { useQueryAction } from '@/cloud/useQueryAction'
import type { DivisionCode, GridCode } from '../../../../types/domain/ids'
import { minutesSince } from '../../../../types/domain/muster'
import { type BoardRow, type Order, thereIn } from '../words'
import { legendOf, stateOf, streetsOf } from './view'

interface BoardMapProps {
  readonly order: Order
  readonly rows: readonly BoardRow[]
  readonly now: number
  readonly scope: DivisionCode
  readonly chosen: GridCode | undefined
  readonly onChoose: (grid: GridCode) => void
}

/** Every called grid as a tile; streets by name, with how many are there. */
export function BoardMap({ order, rows, now, scope, chosen, onChoose }: BoardMapProps) {
  const place = useQueryAction('org.overview', { scope })
  const minutes = minutesSince(order.at, now)
  const tiles = useMemo(() => rows.map((row) => ({ gridId: row.id, state: stateOf(row, minutes) })), [rows, minutes])
  const parts = place.value?.parts
  const whole = place.value?.name ?? ''
  const streets = useMemo(
    () =>
      streetsOf(rows).map(({ id, rows: own }) => ({
        id,
        name: parts?.find((part) => part.id === id)?.name ?? whole,
        note: `到 ${own.reduce((sum, row) => sum + thereIn(row), 0)}`,
      })),
    [rows, parts, whole],
  )
  const legend = legendOf(tiles.map(({ state }) => state))
  const label = legend
    .map(({ state, text }) => `${tiles.filter((tile) => tile.state === state).length} 个${text}`)
    .join('，')
  return (
    <HexMap
      label={`集结图，${tiles.length} 个网格：${label}`}
      tiles={tiles}
      streets={streets}
      legend={legend}
      legendNote={order.state === 'ended' ? '结束时的数' : `${clockInWords(now, false)} 的数，自动刷新`}
      chosen={chosen ? [chosen] : []}
      onChoose={(id) => isGrid(id) && onChoose(id)}
    />
  )
}
