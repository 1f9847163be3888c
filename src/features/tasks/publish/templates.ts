import type { TaskKind } from '../../../../types/domain/tasks'
import type { DraftTask } from './draft'

/** A start for a row: words that people use, a usual hour, a usual number of hands. */
interface Template extends Pick<DraftTask, 'title' | 'from' | 'until' | 'places'> {
  readonly toBring?: string
}

export const TEMPLATES: Readonly<Record<TaskKind, readonly Template[]>> = {
  specialCare: [
    { title: '陪老人去医院复查', from: '08:00', until: '11:30', places: 4 },
    { title: '给高龄老人送棉被', from: '09:00', until: '11:00', places: 6 },
    { title: '给行动不便的人理发', from: '14:00', until: '16:30', places: 3, toBring: '理发工具' },
  ],
  householdVisit: [
    { title: '敲门看看独居老人', from: '16:00', until: '18:00', places: 6 },
    { title: '上门登记新租户', from: '19:00', until: '21:00', places: 4 },
    { title: '问问家里暖不暖', from: '18:30', until: '20:00', places: 6 },
  ],
  cultureSport: [
    { title: '教老人用手机', from: '09:00', until: '11:00', places: 3 },
    { title: '周末亲子读书会', from: '15:00', until: '17:00', places: 3 },
    { title: '一起包饺子', from: '09:00', until: '11:30', places: 8 },
  ],
  outreach: [
    { title: '给租户讲燃气安全', from: '19:00', until: '20:30', places: 3 },
    { title: '讲讲怎么防诈骗', from: '09:30', until: '11:30', places: 3 },
    { title: '挨户讲垃圾分类', from: '17:30', until: '19:30', places: 4 },
  ],
  environment: [
    { title: '清楼道里的堆物', from: '08:30', until: '11:30', places: 6, toBring: '手套、口罩' },
    { title: '扫落叶，清雨水口', from: '08:00', until: '10:00', places: 6 },
    { title: '整理废旧自行车', from: '08:30', until: '11:00', places: 5, toBring: '手套' },
  ],
  publicOrder: [
    { title: '夜里巡楼，查楼道堆物', from: '19:00', until: '21:00', places: 6, toBring: '手电筒' },
    { title: '上学时段护学', from: '07:00', until: '08:00', places: 4 },
    { title: '小区门口交通疏导', from: '17:00', until: '19:00', places: 3 },
  ],
  other: [
    { title: '社区食堂帮厨', from: '09:00', until: '12:00', places: 2 },
    { title: '给站点搬桌椅', from: '08:30', until: '10:00', places: 4 },
    { title: '清点应急物资', from: '14:30', until: '16:30', places: 3 },
  ],
}
