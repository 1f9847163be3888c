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
import type { DivisionCode } from '../../../types/domain/ids'
import { MOST_SHOWN, Narrow } from './Narrow'
import { whatTheyAre } from './words'

export type FoundPerson = ValueOf<'org.search'>['people'][number]

interface PersonFinderProps {
  readonly scope: DivisionCode
  readonly onPick: (person: FoundPerson) => void
}

/** Looks up one person who is enrolled. */
export function PersonFinder({ scope, onPick }: PersonFinderProps) {
  const [text, setText] = useState('')
  return (
    <>
      <View className="org-search">
        <SearchField label="姓名、拼音、首字母" onSearch={setText} />
      </View>
      {text === '' ? (
        <View className="sub c2">在名册里的人才能给</View>
      ) : (
        <People scope={scope} text={text} onPick={onPick} />
      )}
    </>
  )
}

function People({ scope, text, onPick }: PersonFinderProps & { text: string }) {
  const found = useQueryAction('org.search', { scope, text })
  return (
    <Loaded of={found} skeleton={<Skeleton rows={3} avatars />}>
      {({ people }) => {
        const enrolled = people.filter(({ pending }) => !pending)
        if (enrolled.length === 0) {
          return <Empty icon="search" title="没找到这个人" why="要先编进网格；或者少写一个字试试" />
        }
        return (
          <>
            <Card>
              {enrolled.slice(0, MOST_SHOWN).map((person) => (
                <Cell
                  key={person.personId}
                  lead={<Avatar name={person.name} />}
                  title={person.name}
                  // Two people of one name: the grid tells them apart, for elders too.
                  sub={`${whatTheyAre(person)}·${person.gridName}`}
                  onTap={() => onPick(person)}
                />
              ))}
            </Card>
            <Narrow found={enrolled.length} />
          </>
        )
      }}
    </Loaded>
  )
}
