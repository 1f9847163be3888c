import { useWrite } from '@/cloud/useWrite'
import { useState } from 'react'
import type { Task } from '../view'

export type Person = Task['roster'][number]
type PersonId = Person['personId']

/** How the acceptor sees one person otherwise than it was measured, as it is typed. */
export interface Exception {
  readonly minutes: string
  readonly why: string
  readonly remark: string
  /** Not this time. */
  readonly later: boolean
}

const asMeasured = ({ attendance }: Person): Exception => ({
  minutes: String(attendance?.minutes ?? 0),
  why: '',
  remark: '',
  later: false,
})

/** Who can be accepted now, who has to wait and why, who was accepted before, and who never signed in. */
export const partsOf = ({ roster }: Task) => {
  const there = roster.filter(({ attendance, accepted }) => attendance && !accepted)
  const counts = there.filter(({ attendance }) => attendance?.standing !== 'rejected')
  return {
    ready: counts.filter(({ attendance }) => attendance?.minutes !== null),
    waiting: counts.filter(({ attendance }) => attendance?.minutes === null),
    before: roster.filter(({ accepted }) => accepted),
    absent: roster.filter(
      ({ attendance, accepted }) => !accepted && (!attendance || attendance.standing === 'rejected'),
    ),
  }
}

const changed = (person: Person, { minutes }: Exception) => Number(minutes) !== person.attendance?.minutes

/** What is wrong with an exception, in words; null when nothing is. */
export function faultOf(task: Task, person: Person, exception: Exception): string | null {
  const { minutes, why, later } = exception
  if (later) return null
  if (!/^\d{1,4}$/.test(minutes)) return '请填分钟数'
  const most = Math.max(task.acceptance.mostMinutes, person.attendance?.minutes ?? 0)
  if (Number(minutes) > most) return `这一场最多 ${most} 分钟`
  return changed(person, exception) && why.trim() === '' ? '改了时长，请写一句为什么' : null
}

/** The acceptance as it is put together, and how it ended. Everybody is right but the exceptions. */
export function useAcceptance(task: Task) {
  const write = useWrite('tasks.accept')
  const [exceptions, setExceptions] = useState<ReadonlyMap<PersonId, Exception>>(new Map())
  const [rating, setRating] = useState(0)
  const [remark, setRemark] = useState('')
  const { ready, waiting } = partsOf(task)
  const exceptionOf = (person: Person) => exceptions.get(person.personId) ?? asMeasured(person)
  const now = ready.filter((person) => !exceptionOf(person).later)
  const send = () => {
    const said = now.flatMap((person) => {
      const one = exceptionOf(person)
      const other = changed(person, one) ? { minutes: Number(one.minutes), why: one.why.trim() } : {}
      const words = one.remark.trim() === '' ? {} : { remark: one.remark.trim() }
      return Object.keys({ ...other, ...words }).length > 0 ? [{ personId: person.personId, ...other, ...words }] : []
    })
    const later = [...ready.filter((person) => exceptionOf(person).later), ...waiting].map(({ personId }) => personId)
    return write.send({
      taskId: task.id,
      ...(said.length > 0 ? { exceptions: said } : {}),
      ...(later.length > 0 ? { later } : {}),
      ...(rating > 0 ? { rating } : {}),
      ...(remark.trim() === '' ? {} : { remark: remark.trim() }),
    })
  }
  return {
    write,
    now,
    exceptionOf,
    isException: ({ personId }: Person) => exceptions.has(personId),
    change: (person: Person, part: Partial<Exception>) =>
      setExceptions(new Map(exceptions).set(person.personId, { ...exceptionOf(person), ...part })),
    fault: now.find((person) => faultOf(task, person, exceptionOf(person)) !== null),
    rating,
    setRating,
    remark,
    setRemark,
    send,
  }
}

export type Acceptance = ReturnType<typeof useAcceptance>
