import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { isGrid } from '@/lib/codes'
import { Card } from '@/ui/Card'
import { CheckCell } from '@/ui/CheckCell'
import { HexMap } from '@/ui/HexMap'
import { Section } from '@/ui/Section'
import type { ValueOf } from '../../../../types/contracts/all'
import { type DivisionCode, streetCode } from '../../../../types/domain/ids'
import { toggled } from './draft'

interface PlacesProps {
  readonly value: ValueOf<'org.overview'>
  readonly scope: DivisionCode
  readonly places: readonly DivisionCode[]
  readonly fault: string | undefined
  readonly onChange: (places: DivisionCode[]) => void
}

const LEGEND = [
  { state: 'most', text: '叫到' },
  { state: 'quiet', text: '不叫' },
] as const

/** Where it goes: the whole, some of its parts, or single grids on the map. */
export function Places({ value, scope, places, fault, onChange }: PlacesProps) {
  const { grids, parts, total, name, level } = value
  const tiles = useMemo(
    () =>
      grids.map(({ id }) => ({
        gridId: id,
        state: places.some((place) => id.startsWith(place)) ? ('most' as const) : ('quiet' as const),
      })),
    [grids, places],
  )
  const streets = useMemo(
    () =>
      (level === 'district' ? parts : [{ ...total, id: streetCode(scope), name }]).map(({ id, name: text }) => ({
        id,
        name: text,
      })),
    [level, parts, total, scope, name],
  )
  const chosen = tiles.filter(({ state }) => state === 'most').length
  const rows =
    parts.length > 0
      ? parts.map(({ id, name: text, grids: count }) => ({ id, text, sub: `${count} 个网格` }))
      : grids.map(({ id, name: text }) => ({ id, text, sub: undefined }))
  return (
    <View>
      <Section title={`叫哪里：${chosen} 个网格`}>
        {fault ? <View className="sub cr">{fault}</View> : null}
        <HexMap
          label={`${name}的网格图，叫到 ${chosen} 个`}
          tiles={tiles}
          streets={streets}
          legend={LEGEND}
          onChoose={(id) => isGrid(id) && onChange(toggled(places, id, scope))}
        />
        <Card after>
          <CheckCell
            title={`${name}全部`}
            checked={places.includes(scope)}
            onTap={() => onChange(toggled(places, scope, scope))}
          />
          {rows.map(({ id, text, sub }) => (
            <CheckCell
              key={id}
              title={text}
              {...(sub ? { sub } : {})}
              checked={places.includes(id) || places.includes(scope)}
              onTap={() => onChange(toggled(places, id, scope))}
            />
          ))}
        </Card>
      </Section>
    </View>
  )
}
