import { useWrite, type WriteState } from '@/cloud/useWrite'
import { momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { useAskNotices } from '@/session/useAskNotices'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { Stepper } from '@/ui/Stepper'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import { useState } from 'react'
import './tasks.scss'
import type { TaskRow } from './view'

interface ClaimSheetProps {
  readonly task: TaskRow
  readonly branchId: `b${string}`
  readonly onClose: () => void
  readonly onClaimed: (places: number) => void
}

/** 认领: how many places the branch takes, all that are left unless said otherwise. Stays open when refused, with the number that is left now. */
export function ClaimSheet({ task, branchId, onClose, onClaimed }: ClaimSheetProps) {
  const [wanted, setWanted] = useState(task.placesLeft)
  const claim = useWrite('tasks.claim')
  const ofMonth = task.limit ? task.limit.places - task.limit.claimed : task.placesLeft
  const most = Math.max(Math.min(task.placesLeft, ofMonth), 1)
  const places = Math.min(wanted, most)
  const finish = (end: WriteState<'tasks.claim'>) => {
    if (end.at === 'done') onClaimed(end.value.places)
  }
  const askOfChanges = useAskNotices('change')
  const send = async () => {
    askOfChanges()
    const limit = task.limit ? { limit: task.limit.places } : {}
    finish(await claim.send({ taskId: task.id, branchId, places, ...limit }))
  }
  const retry = async () => finish(await claim.retry())
  const closed = !task.claimable.allowed && claim.state.at === 'refused'
  return (
    <Sheet
      title="认领几个位子？"
      sub={`${task.title}·${momentInWords(task.startsAt, useNow(), useElder())}`}
      onClose={onClose}
    >
      {closed ? null : (
        <View className="claim-count">
          <Stepper label="位子" value={places} least={1} most={most} onChange={setWanted} />
          <View className="sub c2 centre">一个位子去一个人，还空 {task.placesLeft} 个</View>
          {task.limit ? (
            <View className="sub c2 centre">
              每个支部这个月最多领 {task.limit.places} 个，已领 {task.limit.claimed} 个
            </View>
          ) : null}
        </View>
      )}
      <View className="sheet-note">
        <WriteNote write={{ state: claim.state, retry }} />
      </View>
      {closed ? (
        <Button block onTap={onClose}>
          看看别的
        </Button>
      ) : (
        <Button block busy={claim.state.at === 'sending'} onTap={() => void send()}>
          {`认领 ${places} 个位子`}
        </Button>
      )}
    </Sheet>
  )
}
