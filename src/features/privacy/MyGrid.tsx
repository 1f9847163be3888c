import { go, routes } from '@/lib/routes'
import { dateInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Timeline } from '@/ui/Timeline'
import { ROLE_LABEL } from '../../../types/domain/org'
import type { Known } from './WhoIAm'

/** Where I am enrolled and was before, and which parts I have. */
export function MyGrid({ of: { grid, moves, roles } }: { of: Known }) {
  const elder = useElder()
  const moveHome = (
    <Button kind="line" size="small" onTap={() => go(routes.moveHome())}>
      我搬家了
    </Button>
  )
  return (
    <>
      <Section title="我的网格">
        <Card>
          {grid ? (
            <Cell
              icon="grid"
              title={grid.name}
              sub={elder ? undefined : grid.pending ? '等网格员确认' : `${dateInWords(grid.since)}编入`}
              beside={moveHome}
            />
          ) : (
            <Cell icon="grid" title="还没编入网格" sub="请到社区登记住在哪里" />
          )}
          {roles.map(({ role, scope, scopeName }) => (
            <Cell key={`${role}:${scope}`} icon="me" title={ROLE_LABEL[role]} sub={scopeName} />
          ))}
        </Card>
      </Section>
      {elder || moves.length === 0 ? null : (
        <Section title="换过的网格">
          <Timeline
            label="换过的网格"
            rows={moves.map(({ fromName, toName, at, byName }) => ({
              key: String(at),
              when: dateInWords(at),
              what: fromName ? `从${fromName}到${toName}` : `编入${toName}`,
              who: `${byName}办的`,
            }))}
          />
        </Section>
      )}
    </>
  )
}
