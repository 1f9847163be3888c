import { useListAction } from '@/cloud/useListAction'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useElder } from '@/session/elder'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Loaded } from '@/ui/Loaded'
import { Skeleton } from '@/ui/Skeleton'
import type { GridCode, PersonId } from '../../../../types/domain/ids'
import { whatTheyAre } from '../words'

interface CandidatesProps {
  readonly gridId: GridCode
  /** Part of a name; empty for the roster from its beginning. */
  readonly text: string
  /** Who holds the post already. */
  readonly holding: ReadonlySet<PersonId>
  readonly onGive: (personId: PersonId, name: string) => void
}

/** People of the grid who can be given a post. */
export function Candidates(props: CandidatesProps) {
  return props.text === '' ? <FromRoster {...props} /> : <FromSearch {...props} />
}

function FromRoster(props: CandidatesProps) {
  const list = useListAction('org.listMembers', { gridId: props.gridId }, (page) => page.members)
  return (
    <Loaded of={{ ...list, value: list.first }} skeleton={<Skeleton rows={5} avatars />}>
      {() => (
        <>
          <Rows {...props} people={list.rows} />
          {list.rows.length > 0 ? <End ended={list.ended} busy={list.loadingMore} onMore={list.more} /> : null}
        </>
      )}
    </Loaded>
  )
}

function FromSearch(props: CandidatesProps) {
  const found = useQueryAction('org.search', { scope: props.gridId, text: props.text })
  return (
    <Loaded of={found} skeleton={<Skeleton rows={3} avatars />}>
      {({ people }) => <Rows {...props} people={people.filter(({ pending }) => !pending)} />}
    </Loaded>
  )
}

interface RowsProps extends CandidatesProps {
  readonly people: readonly (Parameters<typeof whatTheyAre>[0] & {
    readonly personId: PersonId
    readonly name: string
  })[]
}

function Rows({ people, holding, text, onGive }: RowsProps) {
  const elder = useElder()
  const free = people.filter(({ personId }) => !holding.has(personId))
  if (free.length === 0) {
    return text === '' ? (
      <Empty icon="people" title="没有可派的人" why="名册里的人都在这个岗上，或者名册还空着" />
    ) : (
      <Empty icon="search" title="名册里没有这个人" why="少写一个字，或者用拼音首字母试试" />
    )
  }
  return (
    <Card>
      {free.map((person) => (
        <Cell
          key={person.personId}
          lead={<Avatar name={person.name} />}
          title={person.name}
          sub={elder ? undefined : whatTheyAre(person)}
          beside={
            <Button
              kind="line"
              size="small"
              label={`派${person.name}`}
              onTap={() => onGive(person.personId, person.name)}
            >
              派
            </Button>
          }
        />
      ))}
    </Card>
  )
}
