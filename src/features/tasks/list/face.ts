import { dayInWords, momentInWords } from '@/lib/when'
import type { Instant } from '../../../../types/domain/time'
import { phaseOf, placesEmpty, roomIn, tagOf, type TagWords } from '../phase'
import type { TaskRow, TaskView } from '../view'
import type { TaskGroup } from './groups'

/** What a row says. */
export interface Face {
  readonly when: string
  /** How many are wanted, where there are no dots to show it; else empty. */
  readonly wants: string
  /** For elders the last line: how many are wanted, or how it stands. */
  readonly need: string
  /** `need` tells of a shortage. */
  readonly short: boolean
  readonly pips: { readonly filled: number; readonly places: number } | null
  readonly tag: TagWords
}

/** A task in a group of the list, in words; dates spoken for elders. */
export function faceOf(task: TaskRow, group: TaskGroup['key'], view: TaskView, now: Instant, elder: boolean): Face {
  const tag = tagOf(task, view, now)
  const pips = pipsOf(task, group, view, now)
  const wanted = group === 'claim' || group === 'join' ? needOf(task) : ''
  return {
    when: whenOf(task, group, view, now, elder),
    wants: pips ? '' : wanted,
    need: wanted || tag.text,
    short: tag.tone === 'red',
    pips,
    tag,
  }
}

function whenOf(task: TaskRow, group: TaskGroup['key'], view: TaskView, now: Instant, elder: boolean): string {
  const phase = phaseOf(task, now)
  if (phase === 'withdrawn') return `${dayInWords(task.startsAt, now)}的这项不办了`
  if (phase === 'accepted') return `${dayInWords(task.startsAt, now)}办完，积分已记`
  if (phase === 'toAccept') return view === 'community' ? `${dayInWords(task.endsAt, now)}办完` : '社区还没看'
  if (group === 'others' && task.placesLeft === 0 && task.otherBranches > 0) return '别的支部认领了'
  return momentInWords(task.startsAt, now, elder)
}

const needOf = (task: TaskRow): string =>
  roomIn(task) === task.places ? `要 ${task.places} 人` : `还要 ${roomIn(task)} 人`

/** What can be taken shows a number, what is one's own shows each place. */
function pipsOf(task: TaskRow, group: TaskGroup['key'], view: TaskView, now: Instant): Face['pips'] {
  if (phaseOf(task, now) === 'withdrawn') return null
  if (group === 'join' || (group === 'others' && view !== 'community')) return null
  if (group === 'claim' && (view !== 'community' || task.people === 0)) return null
  const places = view === 'branch' && task.branch ? task.branch.places : task.places
  const filled = places - placesEmpty(task, view)
  const phase = phaseOf(task, now)
  if (phase === 'ahead' || phase === 'running') return { filled, places }
  // A place that stayed empty asks for nobody any more.
  return filled > 0 ? { filled, places: filled } : null
}
