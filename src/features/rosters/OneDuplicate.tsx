import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../types/contracts/all'

export type Duplicate = ValueOf<'rosters.listDuplicates'>['duplicates'][number]
/** Which side is right, or that both are. */
export type Keep = 'first' | 'second' | 'both'

interface OneDuplicateProps {
  readonly of: Duplicate
  readonly busy: boolean
  readonly onSettle: (keep: Keep) => void
}

/** Both sides of one, each with its own button. */
export function OneDuplicate({ of, busy, onSettle }: OneDuplicateProps) {
  return (
    <Card after>
      <View className="cell">
        <View className="cell-text">
          <View className="cell-title">{of.name}</View>
          {of.gridName ? <View className="cell-sub">{of.gridName}</View> : null}
        </View>
        <Tag>{of.kind === 'twoUnits' ? '两个单位' : '两个号'}</Tag>
      </View>
      <View className="sides">
        <Side words={of.first} name={of.name} verb="留这个" busy={busy} onKeep={() => onSettle('first')} />
        <Side words={of.second} name={of.name} verb="留那个" busy={busy} onKeep={() => onSettle('second')} />
      </View>
      <View className="both rule">
        <Button kind="quiet" busy={busy} label={`${of.name}是两个人`} onTap={() => onSettle('both')}>
          是两个人
        </Button>
      </View>
    </Card>
  )
}

interface SideProps {
  readonly words: string
  readonly name: string
  readonly verb: string
  readonly busy: boolean
  readonly onKeep: () => void
}

const Side = ({ words, name, verb, busy, onKeep }: SideProps) => (
  <View className="side-half">
    <View>{words}</View>
    <Button kind="line" size="small" busy={busy} label={`${name}，${verb}：${words}`} onTap={onKeep}>
      {verb}
    </Button>
  </View>
)
