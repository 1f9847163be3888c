import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import type { Task } from '../view'

interface BranchesProps {
  readonly task: Task
  /** The branch that the caller leads. */
  readonly own: string | null
  /** Gives all of the own branch's places back; missing when it cannot. */
  readonly release: { readonly busy: boolean; readonly onTap: () => void } | null
}

/** Which branches took how many places. */
export function Branches({ task, own, release }: BranchesProps) {
  const elder = useElder()
  const shown = elder ? task.branches.filter(({ id }) => id === own) : task.branches
  if (shown.length === 0) return null
  return (
    <Section title="认领的支部">
      <Card>
        {shown.map((branch) => (
          <Cell
            key={branch.id}
            title={branch.name}
            sub={`领了 ${branch.places} 个位子，派了 ${branch.places - branch.placesLeft} 人`}
            beside={
              release && branch.id === own ? (
                <Button kind="quiet" size="small" busy={release.busy} onTap={release.onTap}>
                  退回名额
                </Button>
              ) : null
            }
          />
        ))}
      </Card>
    </Section>
  )
}
