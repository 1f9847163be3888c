import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { View } from '@tarojs/components'
import type { Task } from '../view'

/** What the own branch can do with its places; each missing when it cannot. */
export interface BranchDeeds {
  readonly busy: boolean
  readonly release: (() => void) | null
  readonly hand: (() => void) | null
  readonly takeBack: ((other: `b${string}`, places: number) => void) | null
  readonly stopWaiting: (() => void) | null
}

interface BranchesProps {
  readonly task: Task
  /** The branch that the caller leads. */
  readonly own: string | null
  readonly deeds: BranchDeeds
}

/** Which branches took how many places, who hands some over, and who waits for some. */
export function Branches({ task, own, deeds }: BranchesProps) {
  const elder = useElder()
  const shown = elder ? task.branches.filter(({ id }) => id === own) : task.branches
  const offers = task.handovers.filter(({ from }) => from.id === own)
  return (
    <>
      {shown.length > 0 ? (
        <Section title="认领的支部">
          <Card>
            {shown.map((branch) => (
              <Cell
                key={branch.id}
                title={branch.name}
                sub={`领了 ${branch.places} 个位子，派了 ${branch.places - branch.placesLeft} 人`}
                beside={branch.id === own ? <OwnDeeds deeds={deeds} /> : null}
              />
            ))}
            {offers.map(({ to, places }) => (
              <Cell
                key={to.id}
                title={`${places} 个位子在转给${to.name}`}
                sub="等对方回话"
                beside={
                  deeds.takeBack ? (
                    <Small text="收回" busy={deeds.busy} onTap={() => deeds.takeBack?.(to.id, places)} />
                  ) : null
                }
              />
            ))}
          </Card>
        </Section>
      ) : null}
      <Line task={task} own={own} deeds={deeds} />
      {elder ? null : <Releases task={task} />}
    </>
  )
}

const Small = ({ text, busy, onTap }: { text: string; busy: boolean; onTap: () => void }) => (
  <Button kind="quiet" size="small" busy={busy} onTap={onTap}>
    {text}
  </Button>
)

const OwnDeeds = ({ deeds: { busy, release, hand } }: Pick<BranchesProps, 'deeds'>) => (
  <View className="cell-deeds">
    {hand ? <Small text="转交" busy={busy} onTap={hand} /> : null}
    {release ? <Small text="退回" busy={busy} onTap={release} /> : null}
  </View>
)

/** 候补: the line as it stands; elders see their own turn. */
function Line({ task, own, deeds }: BranchesProps) {
  const elder = useElder()
  const line = task.line.map((one, index) => ({ ...one, turn: index + 1 }))
  const shown = elder ? line.filter(({ id }) => id === own) : line
  if (shown.length === 0) return null
  return (
    <Section title="候补">
      <Card>
        {shown.map(({ id, name, places, turn }) => (
          <Cell
            key={id}
            title={name}
            sub={`排第 ${turn}，等 ${places} 个位子`}
            beside={
              id === own && deeds.stopWaiting ? (
                <Small text="不等了" busy={deeds.busy} onTap={deeds.stopWaiting} />
              ) : null
            }
          />
        ))}
      </Card>
    </Section>
  )
}

/** Why places came back: for those who have to find somebody else. */
function Releases({ task }: Pick<BranchesProps, 'task'>) {
  if (task.releases.length === 0) return null
  return (
    <Section title="退回过">
      <Card>
        {task.releases.map(({ name, places, reason, at }) => (
          <Cell key={`${at}${name}`} title={name} sub={`退回 ${places} 个：${reason}`} />
        ))}
      </Card>
    </Section>
  )
}
