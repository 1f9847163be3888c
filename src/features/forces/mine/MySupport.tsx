import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import type { GridCode } from '../../../../types/domain/ids'
import '../forces.scss'
import { Asked, type Support } from './Asked'

/** Where I am asked to help, and whether I go. Nobody asks why not. */
export function MySupport() {
  const elder = useElder()
  const mine = useQueryAction('forces.mine', {})
  usePullDown(mine.refresh)
  const answer = useWrite('forces.answer')
  const support = mine.value?.support
  return (
    <Screen
      title="我的支援"
      stacked={elder}
      actions={
        support ? (
          <Answers
            support={support}
            busy={answer.state.at === 'sending'}
            onAnswer={(gridId, accept) => void answer.send({ gridId, accept })}
          />
        ) : undefined
      }
    >
      <View className="forces-notes">
        <WriteNote write={answer} />
      </View>
      <Loaded of={mine} skeleton={<Skeleton head rows={3} />}>
        {(value) =>
          value.support ? (
            <Asked support={value.support} />
          ) : (
            <Empty icon="people" title="现在没有请您去帮忙" why="哪个网格缺人会先来问您，去不去您自己定" />
          )
        }
      </Loaded>
    </Screen>
  )
}

interface AnswersProps {
  readonly support: Support
  readonly busy: boolean
  readonly onAnswer: (gridId: GridCode, accept: boolean) => void
}

/** Both answers weigh the same until one is given; afterwards only the other one is left, in case things change. */
function Answers({ support: { gridId, answer }, busy, onAnswer }: AnswersProps) {
  const no = (
    <Button kind="line" grow={answer === 'accepted'} busy={busy} onTap={() => onAnswer(gridId, false)}>
      这次去不了
    </Button>
  )
  if (answer === 'accepted') return no
  if (answer === 'declined') {
    return (
      <Button kind="line" grow busy={busy} onTap={() => onAnswer(gridId, true)}>
        又能去了
      </Button>
    )
  }
  return (
    <>
      {no}
      <Button grow busy={busy} onTap={() => onAnswer(gridId, true)}>
        我去
      </Button>
    </>
  )
}
