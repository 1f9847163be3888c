import { gridOfBranch } from '../../../types/domain/ids'
import { REFUSALS, type RefusalCode } from '../../../types/domain/refusals'
import type { Revised, DemandDraftDoc, TaskDoc } from '../../../types/documents/tasks'
import type { NewNotice } from '../../notices/public'
import { pageOf, whenOf } from '../actions/tell'

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

/** To everybody who is on it, to the branches that have places or wait for some. @param key of the notice; a branch's ends in its id */
function noticesOn(task: TaskDoc, key: string, told: Pick<NewNotice, 'kind' | 'title' | 'text'>): NewNotice[] {
  const rest = { ...told, page: pageOf(task), template: 'change' as const }
  const branches = [...new Set([...task.branchIds, ...task.standby.map(({ branchId }) => branchId)])]
  return [
    { ...rest, key, audience: { personIds: task.personIds }, scope: task.communityId },
    ...branches.map((branch): NewNotice => {
      const scope = gridOfBranch(branch)
      return { ...rest, key: `${key}:${branch}`, audience: { scope, roles: ['branchSecretary'] }, scope }
    }),
  ]
}

export const withdrawnNotices = (task: TaskDoc): NewNotice[] =>
  noticesOn(task, `withdrawn:${task._id}`, {
    kind: 'taskWithdrawn',
    title: `撤回：${task.title}`,
    text: `${whenOf(task)}的这项不办了，不用来。社区说：${task.withdrawn?.reason ?? ''}`,
  })

export const revisedNotices = (task: TaskDoc, { nth, said }: Revised): NewNotice[] =>
  said === ''
    ? []
    : noticesOn(task, `revised:${task._id}:${nth}`, {
        kind: 'taskChanged',
        title: `有变：${task.title}`,
        text: `${said}。不方便可以退出。`,
      })

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
