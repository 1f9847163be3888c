import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import type { ValueOf } from '../../../../types/contracts/all'
import { BRANCH_MODE_LABEL } from '../../../../types/domain/org'

type Grid = ValueOf<'org.getGrid'>

/** Who leads the grid, its branch, its station, and the villages it covers. */
export function Leads({ grid }: { grid: Grid }) {
  const elder = useElder()
  const { branch, station, covers } = grid
  return (
    <>
      <Section title="谁在带">
        <Card>
          <Cell icon="me" title={branch.secretaryName ?? '书记还没定'} sub={elder ? undefined : leads(grid)} />
          <Cell
            icon="people"
            title={branch.name}
            sub={elder ? undefined : `${BRANCH_MODE_LABEL[branch.mode]}，协助社区`}
          />
          <Cell icon="station" title={station.name} sub={elder ? undefined : '签到、碰头都在这里'} />
        </Card>
      </Section>
      {covers.length > 0 ? (
        <Section title={`${covers.length} 个村`}>
          <Card pad>{covers.join('、')}</Card>
        </Section>
      ) : null}
    </>
  )
}

/** Who the secretary is: in a village the stationed town cadre has the secretary's part (mechanism 3). */
const leads = ({ branch }: Grid): string => (branch.mode === 'village' ? '包村干部，办书记的事' : '支部书记')
