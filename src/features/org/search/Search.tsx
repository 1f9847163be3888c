import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { go, routes } from '@/lib/routes'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../../types/contracts/all'
import type { DivisionCode } from '../../../../types/domain/ids'
import { isDivision } from '@/lib/codes'
import { MOST_SHOWN, Narrow } from '../Narrow'
import '../org.scss'
import { PersonCell } from '../PersonCell'
import { whatTheyAre } from '../words'

type Found = ValueOf<'org.search'>

/** People and grids by name, pinyin or initials. @param scope as the address has it: where to look */
export function Search({ scope }: { scope: string }) {
  return isDivision(scope) ? <Known scope={scope} /> : <NoSuchPlace title="找人、找网格" why="地方的编号不全" />
}

function Known({ scope }: { scope: DivisionCode }) {
  const [text, setText] = useState('')
  return (
    <Screen title="找人、找网格" wide>
      <View className="org-search">
        <SearchField label="姓名、拼音、网格名" onSearch={setText} />
      </View>
      {text === '' ? (
        <Empty icon="search" title="找谁？找哪儿？" why="写一两个字就行，比如“李秀”“lxy”“凤鸣”" />
      ) : (
        <Answers scope={scope} text={text} />
      )}
    </Screen>
  )
}

function Answers({ scope, text }: { scope: DivisionCode; text: string }) {
  const found = useQueryAction('org.search', { scope, text })
  return (
    <Loaded of={found} skeleton={<Skeleton rows={5} avatars />}>
      {({ people, grids }) =>
        people.length + grids.length === 0 ? (
          <Empty icon="search" title="没找到" why="少写一个字，或者用拼音首字母试试" />
        ) : (
          <View className={people.length > 0 && grids.length > 0 ? 'org-two' : ''}>
            {people.length > 0 ? <People people={people} /> : null}
            {grids.length > 0 ? <Grids grids={grids} /> : null}
          </View>
        )
      }
    </Loaded>
  )
}

const People = ({ people }: Pick<Found, 'people'>) => (
  <View>
    <Section title={`${people.length} 个人`}>
      <Card>
        {people.slice(0, MOST_SHOWN).map((person) => (
          <PersonCell
            key={person.personId}
            personId={person.personId}
            gridId={person.gridId}
            name={person.name}
            sub={`${whatTheyAre(person)}·${person.gridName}`}
            beside={person.pending ? <Tag>等确认</Tag> : undefined}
          />
        ))}
      </Card>
      <Narrow found={people.length} />
    </Section>
  </View>
)

function Grids({ grids }: Pick<Found, 'grids'>) {
  const elder = useElder()
  return (
    <View>
      <Section title={`${grids.length} 个网格`}>
        <Card>
          {grids.slice(0, MOST_SHOWN).map(({ id, name, communityName }) => (
            <Cell
              key={id}
              icon="grid"
              title={name}
              sub={elder ? undefined : communityName}
              onTap={() => go(routes.grid(id))}
            />
          ))}
        </Card>
      </Section>
    </View>
  )
}
