import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { Avatar } from '@/ui/Avatar'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { MEMBER_KIND_LABEL } from '../../../../types/domain/org'
import type { GridValue } from '../words'
import type { Here } from './MusterGrid'
import type { Picked } from './PersonSheet'

interface AddPersonProps {
  readonly here: Here
  readonly grid: GridValue
  readonly onPick: (person: Picked) => void
}

/** Somebody who came without being called: found in the grid's roster, then marked like everybody else. */
export function AddPerson({ here, grid, onPick }: AddPersonProps) {
  const [text, setText] = useState('')
  return (
    <Section title="没叫也来了的人">
      <SearchField label="找本网格的人：名字或拼音首字母" onSearch={setText} />
      {text === '' ? null : <Found here={here} grid={grid} text={text} onPick={onPick} />}
    </Section>
  )
}

function Found({ here, grid, text, onPick }: AddPersonProps & { text: string }) {
  const found = useQueryAction('org.search', { scope: here.gridId, text })
  const saidBy = new Map(grid.people.map((person) => [person.personId, person]))
  return (
    <Loaded of={found} skeleton={<Skeleton rows={2} avatars />}>
      {({ people }) =>
        people.length === 0 ? (
          <Empty icon="search" title="名册里没有这个人" why="少写一个字，或者请他先在这个网格登记" />
        ) : (
          <Card>
            {people.map(({ personId, name, kind }) => {
              const said = saidBy.get(personId)
              return (
                <Cell
                  key={personId}
                  lead={<Avatar name={name} />}
                  title={name}
                  sub={said ? '已经在名单上' : MEMBER_KIND_LABEL[kind]}
                  onTap={() =>
                    onPick({ personId, name, from: null, saw: said?.state ?? null, teamId: said?.teamId ?? null })
                  }
                />
              )
            })}
          </Card>
        )
      }
    </Loaded>
  )
}
