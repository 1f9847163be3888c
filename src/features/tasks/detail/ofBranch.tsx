import { useState } from 'react'
import { ClaimSheet } from '../ClaimSheet'
import type { Task } from '../view'
import { HandSheet } from './HandSheet'
import { ReleaseSheet, WaitSheet } from './BranchSheets'
import type { BranchDeeds } from './Branches'
import type { useDeeds } from './useDeeds'

export type BranchSheet = 'claim' | 'wait' | 'release' | 'hand'

/** What a secretary can do with the branch's places on a task, and which sheet asks about it. @param branchId null for others */
export function useBranchSheets(task: Task, branchId: `b${string}` | null, deeds: ReturnType<typeof useDeeds>) {
  const [sheet, setSheet] = useState<BranchSheet | null>(null)
  const open = (which: BranchSheet) => () => setSheet(which)
  const offer = task.handovers.find(({ to }) => to.id === branchId)
  const answer = (deed: 'accept' | 'decline', words: string) => {
    if (branchId && offer) {
      void deeds.handOver({ branchId, other: offer.from.id, deed, places: offer.places }, words)
    }
  }
  const ofBranch: BranchDeeds = {
    busy: deeds.busy,
    release: branchId && task.releasable.allowed ? open('release') : null,
    hand: branchId && task.handable.allowed ? open('hand') : null,
    takeBack: branchId
      ? (other, places) => void deeds.handOver({ branchId, other, deed: 'takeBack', places }, '收回来了')
      : null,
    stopWaiting: branchId ? () => void deeds.stopWaiting(branchId) : null,
  }
  return {
    sheet,
    open,
    close: () => setSheet(null),
    deeds: ofBranch,
    /** The offer that another branch makes, as the page's first words. */
    offer: offer ? `${offer.from.name}想把 ${offer.places} 个位子转给咱们` : null,
    takeOver: () => answer('accept', '接下了，接着派人吧'),
    refuse: () => answer('decline', '好的，已经告诉对方了'),
  }
}

interface OpenSheetProps {
  readonly task: Task
  readonly branchId: `b${string}` | null
  readonly sheet: BranchSheet | null
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** The sheet that is open, if any. */
export function OpenSheet({ task, branchId, sheet, onClose, onDone }: OpenSheetProps) {
  if (!branchId || !sheet) return null
  const common = {
    task,
    branchId,
    onClose,
    onDone: (words: string) => {
      onClose()
      onDone(words)
    },
  }
  if (sheet === 'wait') return <WaitSheet {...common} />
  if (sheet === 'release') return <ReleaseSheet {...common} />
  if (sheet === 'hand') return <HandSheet {...common} />
  return (
    <ClaimSheet
      task={task}
      branchId={branchId}
      onClose={onClose}
      onClaimed={(places) => common.onDone(`认领了 ${places} 个位子，接着派人吧`)}
    />
  )
}
