import { communityCode } from '../../../types/domain/ids'
import { TASK_KIND_LABEL, type TaskState } from '../../../types/domain/tasks'
import { clockOf, dayOf } from '../../../types/domain/time'
import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { type Page, writeWorkbook } from '../../_kernel/workbook'
import { communitiesIn, gridsIn, loadPlaces, nameOf, placesNow } from '../month/places'
import { everyTask, type Told } from '../month/store'
import { byGrid, type Figures, ofTask, sumOf } from '../rules/overview'

const FIGURES = ['任务', '要几人', '领了', '办结', '还空']
const cellsOf = ({ tasks, wanted, claimed, done: finished, open }: Figures): string[] =>
  [tasks, wanted, claimed, finished, open].map(String)

const STATE_LABEL = {
  open: '进行中',
  accepting: '验收中',
  accepted: '办结',
  withdrawn: '撤回',
} as const satisfies Record<TaskState, string>

const TASK_HEAD = [
  '社区',
  '任务',
  '类别',
  '加急',
  '哪一天',
  '开始',
  '结束',
  '在哪儿',
  '要几人',
  '领了',
  '几人在',
  '还空',
  '状态',
]

function lineOf(task: Told): string[] {
  const [startsAt, endsAt] = [task.startsAt.getTime(), task.endsAt.getTime()]
  return [
    task.communityName,
    task.title,
    TASK_KIND_LABEL[task.kind],
    task.urgent ? '加急' : '',
    dayOf(startsAt),
    clockOf(startsAt),
    clockOf(endsAt),
    task.place,
    String(task.places),
    String(task.places - task.placesLeft),
    String(task.personIds.length),
    String(task.placesLeft),
    STATE_LABEL[task.state],
  ]
}

/**
 * The month as a workbook: communities, grids, and every task. It names places and tasks and nobody, so that it needs no place on record.
 * 2 trips, and one for every 200 tasks.
 */
export const exportMonth = loadingAction(
  'tasks.exportMonth',
  (_input, db) => loadPlaces(db),
  async ({ scope, month }, { db, now }, stored) => {
    const [places, tasks] = await Promise.all([placesNow(db, now, stored), everyTask(db, scope, month)])
    const communities = communitiesIn(places, scope).map((community) => ({
      ...community,
      tasks: tasks.filter(({ communityId }) => communityId === community.id),
    }))
    const gridLines = communities.flatMap(({ id, name, tasks: own }) =>
      byGrid(own, gridsIn(places, communityCode(id))).map((row) => [name, row.name, ...cellsOf(row)]),
    )
    const pages: Page[] = [
      {
        name: '社区',
        rows: [
          ['街道', '社区', ...FIGURES],
          ...communities.map(({ street, name, tasks: own }) => [street, name, ...cellsOf(sumOf(own.map(ofTask)))]),
        ],
        widths: [14, 14, 8, 8, 8, 8, 8],
      },
      { name: '网格', rows: [['社区', '网格', ...FIGURES], ...gridLines], widths: [14, 20, 8, 8, 8, 8, 8] },
      {
        name: '任务',
        rows: [TASK_HEAD, ...tasks.map(lineOf)],
        widths: [14, 28, 10, 6, 12, 8, 8, 24, 8, 8, 8, 8, 8],
      },
    ]
    return done({ name: `${nameOf(places, scope)}${month}任务.xlsx`, base64: await writeWorkbook(pages) })
  },
)
