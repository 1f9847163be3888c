import { gridOfBranch } from '../../../types/domain/ids'
import type { NoticePage } from '../../../types/domain/notices'
import { REFUSALS, type RefusalCode } from '../../../types/domain/refusals'
import { clockOf, dayOf } from '../../../types/domain/time'
import type { DemandDraftDoc, TaskDoc } from '../../../types/documents/tasks'
import type { NewNotice } from '../../notices/public'

/** `11 月 25 日 08:00`: when a task begins, as a notice says it. */
function whenOf({ startsAt }: Pick<TaskDoc, 'startsAt'>): string {
  const at = startsAt.getTime()
  const [, month, day] = dayOf(at).split('-').map(Number)
  return `${month} 月 ${day} 日 ${clockOf(at)}`
}

const pageOf = ({ _id }: Pick<TaskDoc, '_id'>): NoticePage => `pages/tasks/detail/index?taskId=${_id}`

/** To the secretaries of the grids that it reaches. */
export const urgentNotices = (task: TaskDoc): NewNotice[] =>
  task.gridIds.map((grid) => ({
    key: `urgent:${task._id}:${grid}`,
    kind: 'urgentTask',
    audience: { scope: grid, roles: ['branchSecretary'] },
    scope: grid,
    title: `加急：${task.title}`,
    text: `${whenOf(task)}，要 ${task.places} 人，等支部认领。`,
    page: pageOf(task),
    template: 'change',
  }))

/** To everybody who was on it, to the branches that had places or waited for some. */
export function withdrawnNotices(task: TaskDoc): NewNotice[] {
  const told = {
    kind: 'taskWithdrawn',
    title: `撤回：${task.title}`,
    text: `${whenOf(task)}的这项不办了，不用来。社区说：${task.withdrawn?.reason ?? ''}`,
    page: pageOf(task),
    template: 'change',
  } as const
  const branches = [...new Set([...task.branchIds, ...task.standby.map(({ branchId }) => branchId)])]
  return [
    {
      ...told,
      key: `withdrawn:${task._id}`,
      audience: { personIds: task.personIds },
      scope: task.communityId,
    },
    ...branches.map((branch): NewNotice => {
      const scope = gridOfBranch(branch)
      return { ...told, key: `withdrawn:${task._id}:${branch}`, audience: { scope, roles: ['branchSecretary'] }, scope }
    }),
  ]
}

const monthName = ({ month }: Pick<DemandDraftDoc, 'month'>) => `${Number(month.slice(5))} 月`

/** To whoever set the day: the list is out. */
export const publishedNotice = (draft: DemandDraftDoc, tasks: number): NewNotice => ({
  key: `published:${draft._id}`,
  kind: 'listPublished',
  audience: { personIds: [draft.savedBy] },
  scope: draft.communityId,
  title: `${monthName(draft)}清单发出去了`,
  text: `${tasks} 项任务等支部认领，可以发到群里了。`,
  page: `pages/tabs/tasks/index?month=${draft.month}`,
})

/** To whoever set the day: the list did not go out, and why. */
export const unpublishedNotice = (draft: DemandDraftDoc, code: RefusalCode): NewNotice => ({
  key: `unpublished:${draft._id}:${draft.version}`,
  kind: 'listPublished',
  audience: { personIds: [draft.savedBy] },
  scope: draft.communityId,
  title: `${monthName(draft)}清单没发出去`,
  text: `${REFUSALS[code].says}草稿还在，改好了再发。`,
  page: `pages/tasks/publish/index?month=${draft.month}`,
})
