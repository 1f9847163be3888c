import { clockOf, type DayText, momentText } from '../../../types/domain/time'
import type { NoticePage } from '../../../types/domain/notices'
import { type BranchId, gridOfBranch, type PersonId } from '../../../types/domain/ids'
import type { TaskDoc } from '../../../types/documents/tasks'
import type { NewNotice } from '../../notices/public'
import type { Moved } from '../rules/pool'

type Reminded = Pick<TaskDoc, '_id' | 'communityId' | 'title' | 'startsAt' | 'stationName' | 'toBring'>

/** When a task begins. */
export const whenOf = ({ startsAt }: Pick<TaskDoc, 'startsAt'>): string => momentText(startsAt.getTime())

export const pageOf = ({ _id }: Pick<TaskDoc, '_id'>): NoticePage => `pages/tasks/detail/index?taskId=${_id}`

const toSecretary = (branch: BranchId): Pick<NewNotice, 'audience' | 'scope'> => ({
  audience: { scope: gridOfBranch(branch), roles: ['branchSecretary'] },
  scope: gridOfBranch(branch),
})

/** To a branch that waited: so many places are its own now. @param key what freed them */
export const movedUpNotice = (task: TaskDoc, { branchId, places }: Moved, key: string): NewNotice => ({
  key: `standby:${task._id}:${branchId}:${key}`,
  kind: 'standbyMovedUp',
  ...toSecretary(branchId),
  title: `候补到了 ${places} 个位子`,
  text: `${task.title}，${whenOf(task)}。可以派人了。`,
  page: pageOf(task),
  template: 'change',
})

/** To people whom a branch asks to come. @param key the request that asked them */
export const askedNotice = (task: TaskDoc, people: readonly PersonId[], key: string): NewNotice => ({
  key: `offered:${task._id}:${key}`,
  kind: 'placeOffered',
  audience: { personIds: people },
  scope: task.communityId,
  title: '支部请您去一项任务',
  text: `${task.title}，${whenOf(task)}，${task.stationName}。去不去，回一声就行。`,
  page: pageOf(task),
  template: 'reminder',
})

/** To a task's people, the day before. @param day when it is */
export const tomorrowNotice = (task: Reminded, people: readonly PersonId[], day: DayText): NewNotice => ({
  key: `tomorrow:${task._id}:${day}`,
  kind: 'taskTomorrow',
  audience: { personIds: people },
  scope: task.communityId,
  title: `明天 ${clockOf(task.startsAt.getTime())}：${task.title}`,
  text: `${task.stationName}见。${task.toBring ? `要带：${task.toBring}。` : ''}来不了，今天退出就行，没有影响。`,
  page: pageOf(task),
  template: 'reminder',
})

/** To the community: a branch gave places back when no other can claim them any more. */
export const releasedNotice = (task: TaskDoc, released: TaskDoc['releases'][number], key: string): NewNotice => ({
  key: `released:${task._id}:${released.branchId}:${key}`,
  kind: 'placeFreed',
  audience: { scope: task.communityId, roles: ['community'] },
  scope: task.communityId,
  title: `有支部退回 ${released.places} 个位子`,
  text: `${task.title}，${whenOf(task)}。${released.name}：${released.reason}`,
  page: pageOf(task),
})

const HANDOVER_WORDS = {
  offer: '想转给您',
  accept: '接下了您转的',
  decline: '没接您转的',
} as const

/** To the other end of a handover; taking an offer back is nothing to be told of. */
export const handoverNotice = (
  task: TaskDoc,
  step: { deed: keyof typeof HANDOVER_WORDS; from: string; other: BranchId; places: number; key: string },
): NewNotice => ({
  key: `handover:${task._id}:${step.other}:${step.key}`,
  kind: 'handover',
  ...toSecretary(step.other),
  title: `转交：${task.title}`,
  text: `${step.from}${HANDOVER_WORDS[step.deed]} ${step.places} 个位子，${whenOf(task)}。`,
  page: pageOf(task),
  template: 'change',
})
