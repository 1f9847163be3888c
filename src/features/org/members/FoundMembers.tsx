import { useQueryAction } from '@/cloud/useQueryAction'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Skeleton } from '@/ui/Skeleton'
import { Tag } from '@/ui/Tag'
import type { GridCode } from '../../../../types/domain/ids'
import { MOST_SHOWN, Narrow } from '../Narrow'
import { PersonCell } from '../PersonCell'
import { whatTheyAre } from '../words'

/** People of one grid by name, pinyin or initials: in the whole roster, not only in what was fetched. */
export function FoundMembers({ gridId, text }: { gridId: GridCode; text: string }) {
  const found = useQueryAction('org.search', { scope: gridId, text })
  return (
    <Loaded of={found} skeleton={<Skeleton rows={3} avatars />}>
      {({ people }) =>
        people.length === 0 ? (
          <Empty icon="search" title="名册里没有这个人" why="少写一个字，或者用拼音首字母试试" />
        ) : (
          <>
            <Card>
              {people.slice(0, MOST_SHOWN).map((person) => (
                <PersonCell
                  key={person.personId}
                  personId={person.personId}
                  gridId={person.gridId}
                  name={person.name}
                  sub={whatTheyAre(person)}
                  beside={person.pending ? <Tag>等确认</Tag> : undefined}
                />
              ))}
            </Card>
            <Narrow found={people.length} />
          </>
        )
      }
    </Loaded>
  )
}
