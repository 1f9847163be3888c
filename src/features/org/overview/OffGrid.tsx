import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../../types/contracts/all'

/** Mechanism 4, 格外支部: branches over courtyards and street shops, which are no tiles of the map. */
export function OffGrid({ branches }: { branches: ValueOf<'org.overview'>['offGrid'] }) {
  if (branches.length === 0) return null
  return (
    <Section title={`${branches.length} 个格外支部`}>
      <Card>
        {branches.map(({ id, name, led }) => (
          <Cell
            key={id}
            icon="merchant"
            title={name}
            plain
            beside={led ? <Tag>有书记</Tag> : <Tag tone="red">书记没定</Tag>}
          />
        ))}
      </Card>
    </Section>
  )
}
