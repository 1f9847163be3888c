import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { Strength } from '@/ui/Strength'
import type { ValueOf } from '../../../../types/contracts/all'
import { MEMBER_KIND_LABEL } from '../../../../types/domain/org'
import { isGrid } from '@/lib/codes'
import '../org.scss'
import { KINDS } from '../words'
import { GridPosts } from './GridPosts'
import { Leads } from './Leads'
import { Links } from './Links'

type Grid = ValueOf<'org.getGrid'>

/** One grid: how it stands against 力量底线, who leads it, who does what. @param gridId as the address has it */
export function GridPage({ gridId }: { gridId: string }) {
  return isGrid(gridId) ? <Known gridId={gridId} /> : <NoSuchPlace title="网格" why="网格编号不全" />
}

function Known({ gridId }: { gridId: string }) {
  const grid = useQueryAction('org.getGrid', { gridId })
  usePullDown(grid.refresh)
  return (
    <Screen title="网格" wide>
      <Loaded of={grid} skeleton={<Skeleton head rows={5} />}>
        {(value) => <OneGrid grid={value} />}
      </Loaded>
    </Screen>
  )
}

function OneGrid({ grid }: { grid: Grid }) {
  const elder = useElder()
  const arranges = grid.arrange.allowed
  const toMembers = () => go(routes.members(grid.id))
  return (
    <>
      <Heading className="head">{grid.name}</Heading>
      {elder ? null : <View className="sub c2">{`${grid.streetName}·${grid.communityName}`}</View>}
      {arranges && grid.pending > 0 ? (
        <Card pad after>
          <View className="title">{`${grid.pending} 个人想加入，等您确认`}</View>
          <View className="sub c2 org-why">认识的，点一下就行</View>
          <Button block onTap={toMembers}>
            去确认
          </Button>
        </Card>
      ) : null}
      <View className="org-two">
        <View>
          <Section title={sentenceOf(grid)}>
            <Strength of={grid.strength} onTap={arranges ? toMembers : undefined} />
          </Section>
          <Leads grid={grid} />
          <Card after>
            <Cell icon="people" title="互相帮忙" plain onTap={() => go(routes.gridSupports(grid.id))} />
          </Card>
          <Links grid={grid} />
        </View>
        <View>
          <GridPosts grid={grid} />
        </View>
      </View>
    </>
  )
}

/** `志愿者还差 2 人` or `人手够了`. */
function sentenceOf({ strength }: Grid): string {
  const short = KINDS.filter((kind) => strength[kind].have < strength[kind].floor)
  if (short.length === 0) return '人手够了'
  return short
    .map((kind) => `${MEMBER_KIND_LABEL[kind]}还差 ${strength[kind].floor - strength[kind].have} 人`)
    .join('，')
}
