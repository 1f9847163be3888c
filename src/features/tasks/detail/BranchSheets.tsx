import { useWrite, type WriteState } from '@/cloud/useWrite'
import { useNow } from '@/session/now'
import { useAskNotices } from '@/session/useAskNotices'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Sheet } from '@/ui/Sheet'
import { Stepper } from '@/ui/Stepper'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { RELEASE_REASONS, type ReleaseReason } from '../../../../types/domain/tasks'
import type { Task } from '../view'

interface BranchSheetProps {
  readonly task: Task
  readonly branchId: `b${string}`
  readonly onClose: () => void
  /** It is done: what to say of it. */
  readonly onDone: (words: string) => void
}

/** 候补: how many places the branch would take if some came free. */
export function WaitSheet({ task, branchId, onClose, onDone }: BranchSheetProps) {
  const [places, setPlaces] = useState(1)
  const standby = useWrite('tasks.standby')
  const finish = (end: WriteState<'tasks.standby'>) => {
    if (end.at === 'done') onDone('排上了，有空位就轮到，会告诉您')
  }
  const askOfTurn = useAskNotices('change')
  const send = async () => {
    askOfTurn()
    finish(await standby.send({ taskId: task.id, branchId, places }))
  }
  const before = task.line.length
  return (
    <Sheet title="候补几个位子？" sub="有支部退回，先来的先得" onClose={onClose}>
      <View className="claim-count">
        <Stepper label="位子" value={places} least={1} most={task.places} onChange={setPlaces} />
        <View className="sub c2 centre">{before > 0 ? `前面还有 ${before} 个支部在等` : '现在没有别的支部在等'}</View>
      </View>
      <View className="sheet-note">
        <WriteNote write={{ state: standby.state, retry: async () => finish(await standby.retry()) }} />
      </View>
      <Button block busy={standby.state.at === 'sending'} onTap={() => void send()}>
        {`候补 ${places} 个位子`}
      </Button>
    </Sheet>
  )
}

const REASONS = RELEASE_REASONS.map((value) => ({ value, text: value }))

/** 退回: how many empty places go back, and why in a word. */
export function ReleaseSheet({ task, branchId, onClose, onDone }: BranchSheetProps) {
  const now = useNow()
  const claimed = task.branch?.places ?? 0
  const most = Math.max(task.branch?.placesLeft ?? 0, 1)
  const [wanted, setWanted] = useState(most)
  const [reason, setReason] = useState<ReleaseReason>('人手不够')
  const release = useWrite('tasks.release')
  const back = Math.min(wanted, most)
  const late = now >= task.claimUntil
  const finish = (end: WriteState<'tasks.release'>) => {
    if (end.at === 'done') onDone(late ? '退回了，已经告诉社区' : '退回了，别的支部能领')
  }
  const part = back < claimed ? { back } : {}
  const send = async () => finish(await release.send({ taskId: task.id, branchId, places: claimed, ...part, reason }))
  return (
    <Sheet
      title="退回几个位子？"
      sub={late ? '认领截止了，退回后社区马上知道' : '退回不影响支部，别的支部能接着领'}
      onClose={onClose}
    >
      <View className="claim-count">
        <Stepper label="位子" value={back} least={1} most={most} onChange={setWanted} />
        {claimed > most ? <View className="sub c2 centre">已经派了人的位子留着</View> : null}
      </View>
      <Choice label="为什么" options={REASONS} chosen={[reason]} onTap={setReason} />
      <View className="sheet-note sheet-answers">
        <WriteNote write={{ state: release.state, retry: async () => finish(await release.retry()) }} />
      </View>
      <Button block busy={release.state.at === 'sending'} onTap={() => void send()}>
        {`退回 ${back} 个位子`}
      </Button>
    </Sheet>
  )
}
