import { clockInWords, minutesInWords } from '@/lib/when'
import { OCCUPATION_LABEL } from '../../../../types/domain/org'
import type { Instant } from '../../../../types/domain/time'
import type { TagWords } from '../phase'
import type { Task } from '../view'

export type Person = Task['roster'][number]

/** How a person stands to the task: their answer, then what the station recorded. Nobody is blamed for not having come. */
export function answerOf({ state, attendance }: Person, over: boolean): TagWords {
  if (attendance?.state === 'in') return { tone: 'pine', text: '签到了' }
  if (attendance) return { tone: 'pine', text: '签退了' }
  if (over) return { tone: 'plain', text: '没签到' }
  return state === 'coming' ? { tone: 'pine', text: '答应了' } : { tone: 'plain', text: '还没回' }
}

/** Under a name: what the station recorded, else what kind of person it is; elders read only the first. */
export function lineOf({ occupation, attendance }: Person, elder: boolean): string | undefined {
  if (attendance?.state === 'in') return `${clockInWords(attendance.checkedInAt, elder)} 签到`
  if (attendance?.minutes !== null && attendance) return `服务 ${minutesInWords(attendance.minutes)}`
  return elder || !occupation ? undefined : OCCUPATION_LABEL[occupation]
}

/** Those who are there first, then those who said yes, then those who have not answered. */
export function inOrder(roster: readonly Person[], me: string): readonly Person[] {
  const rank = ({ personId, attendance, state }: Person) =>
    personId === me ? 0 : attendance ? 1 : state === 'coming' ? 2 : 3
  return [...roster].sort((a, b) => rank(a) - rank(b))
}

/** Who served, in minutes: those the station saw. */
export const servedIn = (task: Task): readonly Person[] => task.roster.filter(({ attendance }) => attendance !== null)

/** Until the task is over, its places that nobody has. */
export const placesOpen = (task: Task, now: Instant): number =>
  task.state === 'open' && now < task.endsAt ? task.places - task.people : 0
