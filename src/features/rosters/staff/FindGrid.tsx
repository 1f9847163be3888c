import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { SearchField } from '@/ui/SearchField'
import { Skeleton } from '@/ui/Skeleton'
import { DISTRICT, type GridCode } from '../../../../types/domain/ids'

/** Search takes no longer text than this. */
const SEARCH_LETTERS = 20

interface FindGridProps {
  readonly onFound: (gridId: GridCode) => void
}

/** A grid by an address it covers, or by its own name: whichever the words are. */
export function FindGrid({ onFound }: FindGridProps) {
  const [text, setText] = useState('')
  return (
    <>
      <SearchField label="住址或网格名" onSearch={setText} />
      {text ? <Found text={text} onFound={onFound} /> : null}
    </>
  )
}

interface Place {
  readonly gridId: GridCode
  readonly name: string
  readonly where: string
}

function Found({ text, onFound }: FindGridProps & { text: string }) {
  const byAddress = useQueryAction('org.findGrid', { address: text })
  const byName = useQueryAction('org.search', { scope: DISTRICT, text: text.slice(0, SEARCH_LETTERS) })
  const places: Place[] = [
    ...(byAddress.value?.grids ?? []).map(({ gridId, name, communityName, matched }) => ({
      gridId,
      name,
      where: [communityName, matched].filter(Boolean).join('·'),
    })),
    ...(byName.value?.grids ?? []).map(({ id, name, communityName }) => ({ gridId: id, name, where: communityName })),
  ]
  const once = places.filter(({ gridId }, i) => places.findIndex((other) => other.gridId === gridId) === i)
  return (
    <Loaded of={byAddress} skeleton={<Skeleton rows={2} />}>
      {() =>
        once.length > 0 ? (
          <Card>
            {once.slice(0, 8).map(({ gridId, name, where }) => (
              <Cell key={gridId} icon="grid" title={name} sub={where} onTap={() => onFound(gridId)} />
            ))}
          </Card>
        ) : (
          <Empty icon="search" title="没找到这个地方" why="写得短一点，比如小区名" />
        )
      }
    </Loaded>
  )
}
