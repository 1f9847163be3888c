import { View } from '@tarojs/components'
import { useState } from 'react'
import { Cell } from '@/ui/Cell'
import { SearchField } from '@/ui/SearchField'
import type { Move, Place } from './view'

/** As many as fit under the keyboard. */
const SHOWN = 6

interface OtherGridProps {
  readonly place: Place
  readonly move: Move
  readonly busy: boolean
  readonly onChoose: (gridId: string) => void
}

/** Another grid by its name; before anything is typed, those of the same community and street. */
export function OtherGrid({ place, move, busy, onChoose }: OtherGridProps) {
  const [text, setText] = useState('')
  const others = place.grids.filter(({ id }) => id !== move.to && id !== move.from)
  const found = text
    ? others.filter(({ name }) => name.includes(text))
    : [...others].sort((a, b) => kinship(b.id, move.to) - kinship(a.id, move.to))
  return (
    <View className="forces-answers">
      <SearchField label="找网格" onSearch={setText} />
      <View className="forces-found">
        {found.slice(0, SHOWN).map(({ id, name, cadre, volunteer }) => (
          <Cell
            key={id}
            title={name}
            sub={`现有干部 ${cadre.have}，志愿者 ${volunteer.have}`}
            onTap={() => !busy && onChoose(id)}
          />
        ))}
        {found.length === 0 ? <View className="sub c2">没有叫这个名的网格，换个字试试</View> : null}
      </View>
    </View>
  )
}

/** 2 in the same community, 1 in the same street. */
const kinship = (a: string, b: string): number =>
  a.slice(0, 12) === b.slice(0, 12) ? 2 : a.slice(0, 9) === b.slice(0, 9) ? 1 : 0
