import { useListAction } from '@/cloud/useListAction'
import { Avatar } from '@/ui/Avatar'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { End } from '@/ui/End'
import { Icon } from '@/ui/Icon'
import { Section } from '@/ui/Section'
import { Tap } from '@/ui/Tap'
import { MEMBER_KIND_LABEL } from '../../../../types/domain/org'
import type { GridValue } from '../words'
import type { Here } from './MusterGrid'
import type { Picked } from './PersonSheet'

interface SilentProps {
  readonly here: Here
  readonly grid: GridValue
  readonly onPick: (person: Picked) => void
  readonly onRing: (person: Picked) => void
}

const Ring = ({ name, onTap }: { name: string; onTap: () => void }) => (
  <Tap className="muster-ring" label={`给${name}打电话`} onTap={onTap}>
    <Icon name="phone" />
  </Tap>
)

/** Those who have said nothing come first: one tap rings them, the row leads to their answer. */
export function Silent({ here, grid, onPick, onRing }: SilentProps) {
  const list = useListAction('muster.grid', here, ({ silent }) => silent)
  const answered = new Set(grid.people.map(({ personId }) => personId))
  // The counts are fresher than the pages of the list: whoever has answered meanwhile stands below.
  const rows = list.rows.filter(({ personId }) => !answered.has(personId))
  if (!list.loading && rows.length === 0 && list.ended) return null
  return (
    <Section title={`没回话的${list.ended ? ` ${rows.length} 人` : ''}`}>
      <Card>
        {rows.map(({ personId, name, kind, elsewhere }) => {
          const person = { personId, name, from: null, saw: null, teamId: null }
          return (
            <Cell
              key={personId}
              lead={<Avatar name={name} />}
              title={name}
              sub={elsewhere ? '正在别处集结，先不用叫' : MEMBER_KIND_LABEL[kind]}
              beside={<Ring name={name} onTap={() => onRing(person)} />}
              onTap={() => onPick(person)}
            />
          )
        })}
      </Card>
      <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
    </Section>
  )
}
