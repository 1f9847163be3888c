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
import { myStay, stayOf, stayWithKept } from './stay'
import { stayAfter, useSigning } from './useSigning'

interface CheckInProps {
  readonly shiftId: string
  /** As scanned or typed on the way here; empty when the person came without. */
  readonly codeText: string
}

/** Signing in at a shift and out of it, and how it ended. */
export function CheckIn({ shiftId, codeText }: CheckInProps) {
  const now = useNow()
  const plaque = readScanned(codeText).at === 'plaque' ? codeText : undefined
  const [first] = useState(() => {
    const reading = readScanned(codeText)
    if (reading.at === 'station') return reading.code
    return codeText && !plaque ? typedCode(codeText, now) : undefined
  })
  const home = useHome()
  const me = useMe()
  const signing = useSigning(first)
  const [opened, setOpened] = useState(false)
  const known = isShiftId(shiftId)
  const kept = useKept().filter((one) => one.shiftId === shiftId)
  const ofTask = known && !isDuty(shiftId)
  const task = useQueryAction('tasks.getTask', { taskId: ofTask ? shiftId : 't' }, { enabled: ofTask })
  // A shift of another community's task is not ours to read, yet everybody may sign in there; a duty has no task at all.
  const bare = known && (!ofTask || task.refusal?.code === 'notAllowed')
  // Of everybody's shift: whether its station would like to know that they are near.
  const found = useQueryAction('attendance.findShifts', { at: known ? shiftId : 't' }, { enabled: known })
  const shift = bare ? found.value?.shifts[0] : undefined

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

  const stay = stayWithKept(
    stayAfter(signing.refusal, shift?.mine ? stayOf(shift.mine) : myStay(shiftId, task.value, me)),
    kept,
  )
  if (stay.at === 'out') return <AlreadyOut stay={stay} title={task.value?.title ?? shift?.title} />
  // Without network nothing is known, and a scanned code is kept all the same.
  const asked = bare ? found : task
  const told = asked.value !== undefined || asked.unanswered || (bare && asked.refusal !== undefined)
  // Without knowing who I am, somebody who is in would be offered 签到. Once it is open it stays: without network every look asks again.
  if (!home.loading && told && !opened) setOpened(true)
  if (!opened && (home.loading || !told)) {
    return <Screen title="签到">{told ? <Skeleton head /> : <Loaded of={task}>{() => null}</Loaded>}</Screen>
  }
  const where = task.value
    ? { ...task.value, stationName: task.value.station.name }
    : shift && { ...shift, stationName: found.value?.stationName ?? '' }
  return (
    <Signing
      shiftId={shiftId}
      task={task.value}
      where={where}
      plaque={plaque}
      stay={stay}
      me={me}
      asksWhere={found.value?.asksWhere ?? false}
      signing={signing}
    />
  )
}

/** A check-out that was kept and not refused: nothing is left to do here. */
const left = (kept: readonly Kept[]) =>
  kept.find(({ direction, state }) => direction === 'out' && (state === 'waiting' || state === 'sent'))
