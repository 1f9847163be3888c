import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { Avatar } from '@/ui/Avatar'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { SearchField } from '@/ui/SearchField'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../types/contracts/all'
import type { CommunityCode } from '../../../types/domain/ids'

export type Member = Pick<ValueOf<'org.search'>['people'][number], 'personId' | 'name' | 'gridName'>

interface MemberFinderProps {
  readonly scope: CommunityCode
  readonly onPick: (member: Member) => void
}

/** Looks up a member of the community. */
export function MemberFinder({ scope, onPick }: MemberFinderProps) {
  const [text, setText] = useState('')
  return (
    <View className="ledger-part">
      <SearchField label="找本社区的人" onSearch={setText} />
      {text ? <Found scope={scope} text={text} onPick={onPick} /> : null}
    </View>
  )
}

function Found({ scope, text, onPick }: MemberFinderProps & { text: string }) {
  const found = useQueryAction('org.search', { scope, text })
  return (
    <Loaded of={found} skeleton={<Skeleton rows={2} avatars />}>
      {({ people }) => {
        const enrolled = people.filter(({ pending }) => !pending)
        if (enrolled.length === 0)
          return <Empty icon="search" title="没找到这个人" why="只在本社区的名册里找，换个字试试" />
        return (
          <Card>
            {enrolled.slice(0, 10).map((person) => (
              <Cell
                key={person.personId}
                lead={<Avatar name={person.name} />}
                title={person.name}
                sub={person.gridName}
                onTap={() => onPick(person)}
              />
            ))}
          </Card>
        )
      }}
    </Loaded>
  )
}
