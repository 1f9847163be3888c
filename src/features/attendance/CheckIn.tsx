import { useState } from 'react'
import { type Kept, useKept } from '@/cloud/late/queue'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useNow } from '@/session/now'
import { useHome, useMe } from '@/session/session'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { isDuty } from '../../../types/domain/ids'
import { KeptCode } from './KeptCode'
import { AlreadyOut, SignedIn, SignedOut } from './Signed'
import { isShiftId, readScanned, typedCode } from './scanned'
import { Signing } from './Signing'
import { myStay, stayWithKept } from './stay'
import { stayAfter, useSigning } from './useSigning'

interface CheckInProps {
  readonly shiftId: string
  /** As scanned or typed on the way here; empty when the person came without. */
  readonly codeText: string
}

/** Signing in at a shift and out of it, and how it ended. */
export function CheckIn({ shiftId, codeText }: CheckInProps) {
  const now = useNow()
  const [first] = useState(() => {
    const reading = readScanned(codeText)
    if (reading.at === 'station') return reading.code
    return codeText ? typedCode(codeText, now) : undefined
  })
  const home = useHome()
  const me = useMe()
  const signing = useSigning(first)
  const [opened, setOpened] = useState(false)
  const known = isShiftId(shiftId)
  const kept = useKept().filter((one) => one.shiftId === shiftId)
  const ofTask = known && !isDuty(shiftId)
  const task = useQueryAction('tasks.getTask', { taskId: ofTask ? shiftId : 't' }, { enabled: ofTask })

  if (!known) {
    return (
      <Screen title="签到">
        <Empty icon="station" title="没认出是哪一场" why="请回到扫码，扫站点屏幕上的码" />
      </Screen>
    )
  }
  if (signing.checkIn.state.at === 'done') return <SignedIn receipt={signing.checkIn.state.value} />
  if (signing.checkOut.state.at === 'done')
    return <SignedOut receipt={signing.checkOut.state.value} hasPlace={task.value?.mine === 'coming'} />

  const putBy = kept.find(({ id }) => id === signing.kept) ?? left(kept)
  if (putBy) return <KeptCode kept={putBy} title={task.value?.title} />

  const stay = stayWithKept(stayAfter(signing.refusal, myStay(shiftId, task.value, me)), kept)
  if (stay.at === 'out') return <AlreadyOut stay={stay} title={task.value?.title} />
  // A shift of another community is not ours to read, yet everybody may sign in there.
  // Without network nothing is known, and a scanned code is kept all the same.
  const told = !ofTask || task.value !== undefined || task.refusal?.code === 'notAllowed' || task.unanswered
  // Without knowing who I am, somebody who is in would be offered 签到. Once it is open it stays: without network every look asks again.
  if (!home.loading && told && !opened) setOpened(true)
  if (!opened && (home.loading || !told)) {
    return <Screen title="签到">{told ? <Skeleton head /> : <Loaded of={task}>{() => null}</Loaded>}</Screen>
  }
  return <Signing shiftId={shiftId} task={task.value} stay={stay} me={me} signing={signing} />
}

/** A check-out that was kept and not refused: nothing is left to do here. */
const left = (kept: readonly Kept[]) =>
  kept.find(({ direction, state }) => direction === 'out' && (state === 'waiting' || state === 'sent'))
