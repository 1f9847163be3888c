import { Text, View } from '@tarojs/components'
import { go, routes } from '@/lib/routes'
import { useElder } from '@/session/elder'
import type { ActiveHome } from '@/session/session'
import { Icon } from '@/ui/Icon'
import { Section } from '@/ui/Section'
import { Strength } from '@/ui/Strength'
import { MEMBER_KIND_LABEL, type MemberKind } from '../../../types/domain/org'

type Grid = NonNullable<ActiveHome['grid']>
const KINDS: readonly MemberKind[] = ['cadre', 'volunteer']

/** My grid's people against 力量底线; elders read one line, the shortest kind. */
export function GridStrength({ grid }: { grid: Grid }) {
  const elder = useElder()
  if (elder) return <OneLine grid={grid} />
  const open = () => go(routes.grid(grid.id))
  return (
    <Section title="我的网格" more={{ text: grid.name, onTap: open }}>
      <Strength of={grid.strength} onTap={open} />
    </Section>
  )
}

function OneLine({ grid }: { grid: Grid }) {
  const [shortest = 'volunteer'] = [...KINDS].sort((a, b) => spare(grid, a) - spare(grid, b))
  const short = -spare(grid, shortest)
  return (
    <View className="one-line c2">
      <Icon name="people" className={short > 0 ? 'cr' : ''} />
      <View>
        {`${MEMBER_KIND_LABEL[shortest]} ${grid.strength[shortest].have} 人，`}
        <Text className={short > 0 ? 'cr strong' : ''}>{short > 0 ? `还差 ${short} 人` : '人手够了'}</Text>
      </View>
    </View>
  )
}

const spare = (grid: Grid, kind: MemberKind) => grid.strength[kind].have - grid.strength[kind].floor
