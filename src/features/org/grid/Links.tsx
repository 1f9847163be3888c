import { go, routes } from '@/lib/routes'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import type { ValueOf } from '../../../../types/contracts/all'
import { useReach } from '../useReach'

/** Where those who look after the grid go from here. */
export function Links({ grid }: { grid: ValueOf<'org.getGrid'> }) {
  const elder = useElder()
  const reach = useReach(grid.id)
  if (!grid.arrange.allowed) return null
  return (
    <Section title="管这个网格">
      <Card>
        <Cell
          icon="people"
          title="名册"
          sub={elder ? undefined : '谁在网格里，谁等确认'}
          plain
          onTap={() => go(routes.members(grid.id))}
        />
        <Cell
          icon="task"
          title="岗位"
          sub={elder ? undefined : '设岗、派人、看变动'}
          plain
          onTap={() => go(routes.posts(grid.id))}
        />
        {reach ? (
          <Cell
            icon="grid"
            title={grid.communityName}
            sub={elder ? undefined : '社区里的其他网格'}
            plain
            onTap={() => go(routes.overview(grid.communityId))}
          />
        ) : null}
      </Card>
    </Section>
  )
}
