import { useWrite, type WriteState } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { CheckCell } from '@/ui/CheckCell'
import { Empty } from '@/ui/Empty'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Task } from '../view'

interface HandSheetProps {
  readonly task: Task
  readonly branchId: `b${string}`
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** 转交: which branch is asked to take the empty places. The people who said yes stay with their own. */
export function HandSheet({ task, branchId, onClose, onDone }: HandSheetProps) {
  const [chosen, setChosen] = useState<`b${string}` | null>(null)
  const handOver = useWrite('tasks.handOver')
  const places = task.branch?.placesLeft ?? 0
  const finish = (end: WriteState<'tasks.handOver'>) => {
    if (end.at === 'done') onDone('问过对方了，答应以前位子还是咱们的')
  }
  const send = async (other: `b${string}`) =>
    finish(await handOver.send({ taskId: task.id, branchId, deed: 'offer', other, places }))
  if (task.takers.length === 0) {
    return (
      <Sheet title="转给哪个支部？" onClose={onClose}>
        <Empty icon="people" title="没有别的支部能接" why="这项只发给了咱们，接不了可以退回" />
      </Sheet>
    )
  }
  return (
    <Sheet title={`${places} 个空位子转给哪个支部？`} sub="对方答应了才算，派了的人不动" onClose={onClose}>
      <View className="sheet-list" role="group" aria-label="支部">
        {task.takers.map(({ id, name }) => (
          <CheckCell key={id} title={name} checked={chosen === id} onTap={() => setChosen(id)} />
        ))}
      </View>
      <View className="sheet-note">
        <WriteNote write={{ state: handOver.state, retry: async () => finish(await handOver.retry()) }} />
      </View>
      <Button block busy={handOver.state.at === 'sending'} onTap={() => void (chosen && send(chosen))}>
        {chosen ? `请对方接 ${places} 个位子` : '先点一个支部'}
      </Button>
    </Sheet>
  )
}
