import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import type { GridValue } from '../words'
import type { Team } from './TeamSheet'

/** Teams with their post, who leads them and how many are in; a tap changes one. */
export function Teams({ grid, onPick }: { grid: GridValue; onPick: ((team: Team) => void) | undefined }) {
  if (grid.teams.length === 0) return null
  return (
    <Section title={`${grid.teams.length} 个小组`}>
      <Card>
        {grid.teams.map((team) => {
          const leader = grid.people.find(({ personId }) => personId === team.leader)
          const count = grid.people.filter(({ teamId }) => teamId === team.id).length
          return (
            <Cell
              key={team.id}
              icon="people"
              title={`${team.name}：${team.post}`}
              sub={`${leader ? `${leader.name}带` : '还没定谁带'}·${count} 人`}
              {...(onPick ? { onTap: () => onPick(team) } : {})}
            />
          )
        })}
      </Card>
    </Section>
  )
}
