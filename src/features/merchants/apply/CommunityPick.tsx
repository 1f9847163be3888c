import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { SearchField } from '@/ui/SearchField'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../../types/contracts/all'
import { communityCode } from '../../../../types/domain/ids'
import type { Draft } from './draft'

type Found = ValueOf<'org.findGrid'>['grids']
type Community = NonNullable<Draft['community']>

interface CommunityPickProps {
  readonly community: Draft['community']
  readonly fault: string | undefined
  readonly onPick: (community: Community | null) => void
}

/** One letter names half the district. */
const SHORTEST = 2

/** The communities of the grids that were found, each once, the best first. */
const communitiesOf = (grids: Found): Community[] => [
  ...new Map(
    grids.map(({ gridId, communityName }) => {
      const id = communityCode(gridId)
      return [id, { id, name: communityName }] as const
    }),
  ).values(),
]

/** The community where the shop lies, and which decides: found by a courtyard or a village, as everywhere. */
export function CommunityPick({ community, fault, onPick }: CommunityPickProps) {
  const [text, setText] = useState('')
  return (
    <View className={fault ? 'field wrong' : 'field'}>
      <View className="field-label">店在哪个社区</View>
      {community ? (
        <Card>
          <Cell
            icon="pin"
            title={community.name}
            beside={
              <Button kind="line" size="small" label="换一个社区" onTap={() => onPick(null)}>
                换
              </Button>
            }
          />
        </Card>
      ) : (
        <>
          <SearchField label="社区、小区或者村名" onSearch={setText} />
          {text.length < SHORTEST ? null : <Communities address={text.slice(0, 60)} onPick={onPick} />}
        </>
      )}
      {fault ? <View className="field-note">{fault}</View> : null}
    </View>
  )
}

function Communities({ address, onPick }: { address: string; onPick: (community: Community) => void }) {
  const found = useQueryAction('org.findGrid', { address })
  return (
    <View className="shop-gap">
      <Loaded of={found} skeleton={<Skeleton rows={2} />}>
        {({ grids }) => {
          const communities = communitiesOf(grids)
          if (communities.length === 0)
            return <Empty icon="pin" title="没认出这个地方" why="写旁边的小区或者村名试试" />
          return (
            <Card>
              {communities.map((each) => (
                <Cell key={each.id} icon="pin" title={each.name} onTap={() => onPick(each)} />
              ))}
            </Card>
          )
        }}
      </Loaded>
    </View>
  )
}
