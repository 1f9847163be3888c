import { View } from '@tarojs/components'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { briefly, KIND, metresInWords } from '../words'
import type { Move } from './view'

interface MoveListProps {
  readonly title: string
  /** Which end of a move is told: that of the grid in view is known. */
  readonly side: 'from' | 'to'
  readonly moves: readonly Move[]
  /** Left out when nothing can be set by hand any more. */
  readonly onPin: ((move: Move) => void) | undefined
}

/** Who comes, or who goes. */
export function MoveList({ title, side, moves, onPin }: MoveListProps) {
  const elder = useElder()
  if (moves.length === 0) return null
  return (
    <Section title={title} note={<View className="sub c2 num">{`${moves.length} 人`}</View>}>
      <Card>
        {moves.map((move) => (
          <Cell
            key={move.personId}
            title={move.name}
            sub={elder ? undefined : wayOf(move, side)}
            end={<State move={move} />}
            {...(onPin ? { onTap: () => onPin(move), label: `${move.name}，手工定` } : {})}
          />
        ))}
      </Card>
    </Section>
  )
}

/** `志愿者，从西塘来，700 米`. */
function wayOf({ kind, fromName, toName, metres }: Move, side: 'from' | 'to'): string {
  const way = side === 'from' ? `从${briefly(fromName)}来` : `去${briefly(toName)}`
  return `${KIND[kind]}，${way}，${metresInWords(metres)}`
}

const PINNED = { kept: '就这样定', moved: '换了网格', home: '留在家' } as const
const ANSWERED = { waiting: '等回话', accepted: '答应了', declined: '去不了' } as const
const MADE = { new: undefined, kept: '已经在帮', changed: '换地方', fixed: '已经在帮', ended: '不用再去' } as const

/** What somebody set comes before what the person said, and that before what the plan makes of them. */
function State({ move: { pinned, answer, state } }: { move: Move }) {
  if (pinned) return <Tag tone="line">{PINNED[pinned]}</Tag>
  if (answer) return <Tag tone={answer === 'accepted' ? 'pine' : 'plain'}>{ANSWERED[answer]}</Tag>
  const made = MADE[state]
  return made ? <Tag>{made}</Tag> : null
}
