import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { SearchField } from '@/ui/SearchField'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../types/contracts/all'
import type { DivisionCode, GridCode } from '../../../types/domain/ids'

export type FoundGrid = ValueOf<'org.search'>['grids'][number]

interface GridFinderProps {
  readonly scope: DivisionCode
  /** A grid that is not offered. */
  readonly without?: GridCode
  readonly onPick: (grid: FoundGrid) => void
}

/** Looks a grid up by its name or a courtyard in it. */
export function GridFinder({ scope, without, onPick }: GridFinderProps) {
  const [text, setText] = useState('')
  return (
    <>
      <View className="org-search">
        <SearchField label="网格名、小区、拼音" onSearch={setText} />
      </View>
      {text === '' ? (
        <View className="sub c2">写网格名，或者住的小区，比如“凤鸣”</View>
      ) : (
        <Grids scope={scope} text={text} without={without} onPick={onPick} />
      )}
    </>
  )
}

function Grids({ scope, text, without, onPick }: GridFinderProps & { text: string }) {
  const found = useQueryAction('org.search', { scope, text })
  return (
    <Loaded of={found} skeleton={<Skeleton rows={3} />}>
      {({ grids }) => {
        const offered = grids.filter(({ id }) => id !== without)
        if (offered.length === 0)
          return <Empty icon="search" title="没找到这个网格" why="少写一个字，或者换小区名试试" />
        return (
          <Card>
            {offered.map((grid) => (
              <Cell key={grid.id} icon="grid" title={grid.name} sub={grid.communityName} onTap={() => onPick(grid)} />
            ))}
          </Card>
        )
      }}
    </Loaded>
  )
}
