import { useWrite, type WriteState } from '@/cloud/useWrite'
import { useState } from 'react'
import type { Instant } from '../../../../types/domain/time'
import { monthsAround } from '../month'
import { type Draft, draftStore, newDraft } from './draft'
import { both, draftFaults, faultAt, faultCount, faultsLeft, NO_FAULTS } from './faults'
import { chosenGrids, type Community, listInput, listOf } from './list-input'
import { useAutosave } from './useAutosave'

/** How far a list went. */
export interface Reach {
  readonly month: Draft['month']
  readonly tasks: number
  readonly grids: number
  /** When it goes out by itself; null when it is out. */
  readonly at: Instant | null
}

/** The draft of this community's list with its faults, which show once it was tried to send it, and the way out. */
export function usePublishing(community: Community, month: Draft['month'], now: Instant) {
  const draft = fitting(draftStore.use(), community, month, now)
  const [tried, setTried] = useState(false)
  const [fromServer, setFromServer] = useState(NO_FAULTS)
  const [reach, setReach] = useState<Reach | null>(null)
  const publish = useWrite('tasks.publishList')
  const kept = useAutosave(draft)
  const grids = chosenGrids(draft, community).length
  const faults = draftFaults(draft, grids, now)
  const change = (next: Draft) => {
    draftStore.write(next)
    setFromServer(faultsLeft(fromServer, draft, next))
    if (publish.state.at === 'refused') publish.reset()
  }
  const finish = (end: WriteState<'tasks.publishList'>): void => {
    if (end.at === 'done') {
      setReach({ month: draft.month, tasks: draft.tasks.length, grids, at: null })
      draftStore.write(null)
    }
    if (end.at === 'refused') setFromServer(faultAt(end.refusal.detail?.field, draft.tasks))
  }
  const send = async (): Promise<void> => {
    setTried(true)
    if (faultCount(faults) === 0) finish(await publish.send(listInput(draft, community)))
  }
  /** Sets the day on which it goes out by itself. */
  const setDay = async (at: Instant): Promise<void> => {
    setTried(true)
    if (faultCount(faults) > 0) return
    const end = await kept.save({ at, list: listOf(draft, community) })
    if (end.at === 'done') setReach({ month: draft.month, tasks: draft.tasks.length, grids, at })
  }
  const retry = async (): Promise<void> => finish(await publish.retry())
  return {
    draft,
    grids,
    change,
    publish,
    send,
    setDay,
    retry,
    reach,
    kept,
    faults: tried ? both(faults, fromServer) : NO_FAULTS,
  }
}

/** What was stored, if it is this community's and for a month that can still be published; else an empty one. */
function fitting(stored: Draft | null, community: Community, month: Draft['month'], now: Instant): Draft {
  if (!stored || stored.communityId !== community.id) return newDraft(community.id, month, now)
  const [, ...open] = monthsAround(now)
  return open.includes(stored.month) ? stored : { ...stored, month }
}
