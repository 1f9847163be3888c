import type { TaskKind } from './tasks'

/** A start for a row of a list: words that people use, a usual hour and length, a usual number of hands. */
interface TaskTemplate {
  readonly title: string
  readonly content: string
  /** `08:00`. */
  readonly from: string
  readonly minutes: number
  readonly places: number
  readonly toBring?: string
  /** Left out: at the station. */
  readonly place?: string
}

/** Mechanisms 14, 18, 40: what communities ask for month after month, by kind. */
export const TASK_TEMPLATES: Readonly<Record<TaskKind, readonly TaskTemplate[]>> = {
  specialCare: [
    {
      title: '陪老人去医院复查',
      content: '到家里接，陪着挂号、做检查、取药，再送回家',
      from: '08:00',
      minutes: 210,
      places: 4,
      place: '区医院门诊楼',
    },
    { title: '给高龄老人送棉被', content: '两人一户，送到床前，问一句冷不冷', from: '09:00', minutes: 120, places: 6 },
    {
      title: '给行动不便的人理发',
      content: '上门理发，理完把地扫干净',
      from: '14:00',
      minutes: 150,
      places: 3,
      toBring: '理发工具',
    },
  ],
  householdVisit: [
    {
      title: '敲门看看独居老人',
      content: '跟网格员一起，看看人、看看炉子和煤气',
      from: '16:00',
      minutes: 120,
      places: 6,
    },
    {
      title: '上门登记新租户',
      content: '跟网格员一起，登记住了几口人、有什么要帮的',
      from: '19:00',
      minutes: 120,
      places: 4,
    },
    {
      title: '问问家里暖不暖',
      content: '量一量屋里几度，不热的记下来',
      from: '18:30',
      minutes: 90,
      places: 6,
      toBring: '温度计',
    },
  ],
  cultureSport: [
    { title: '教老人用手机', content: '一对一教，拨视频、挂号、防骗', from: '09:00', minutes: 120, places: 3 },
    { title: '周末亲子读书会', content: '领着孩子读两本书，收拾好桌椅', from: '15:00', minutes: 120, places: 3 },
    {
      title: '一起包饺子',
      content: '和面、包、煮，给不方便的老人送几份',
      from: '09:00',
      minutes: 150,
      places: 8,
      toBring: '围裙',
    },
  ],
  outreach: [
    {
      title: '给租户讲燃气安全',
      content: '讲 20 分钟，再听大家说，原话记下来转给部门',
      from: '19:00',
      minutes: 90,
      places: 3,
    },
    {
      title: '讲讲怎么防诈骗',
      content: '讲几个身边的事，听到的难处原话记下来',
      from: '09:30',
      minutes: 120,
      places: 3,
    },
    {
      title: '挨户讲垃圾分类',
      content: '一户三两分钟，有意见的原话记下来',
      from: '17:30',
      minutes: 120,
      places: 4,
      place: '各楼栋门口',
    },
  ],
  environment: [
    {
      title: '清楼道里的堆物',
      content: '先跟住户说好，再往下搬，堆到指定的地方',
      from: '08:30',
      minutes: 180,
      places: 6,
      toBring: '手套、口罩',
      place: '各楼栋',
    },
    {
      title: '扫落叶，清雨水口',
      content: '扫到袋里，雨水口掏干净',
      from: '08:00',
      minutes: 120,
      places: 6,
      place: '小区里',
    },
    {
      title: '整理废旧自行车',
      content: '先贴条，七天没人认的再清',
      from: '08:30',
      minutes: 150,
      places: 5,
      toBring: '手套',
    },
  ],
  publicOrder: [
    {
      title: '夜里巡楼，查楼道堆物',
      content: '两人一组，每栋走一遍，飞线充电的记下来',
      from: '19:00',
      minutes: 120,
      places: 6,
      toBring: '手电筒',
      place: '各楼栋',
    },
    {
      title: '上学时段护学',
      content: '站在路口，领着孩子过马路',
      from: '07:00',
      minutes: 60,
      places: 4,
      place: '学校门口',
    },
    {
      title: '小区门口交通疏导',
      content: '劝停车、让出消防通道',
      from: '17:00',
      minutes: 120,
      places: 3,
      place: '小区门口',
    },
  ],
  other: [
    {
      title: '社区食堂帮厨',
      content: '择菜、打饭、收拾桌子',
      from: '09:00',
      minutes: 180,
      places: 2,
      place: '社区食堂',
    },
    { title: '给站点搬桌椅', content: '从楼下搬到活动室，摆好', from: '08:30', minutes: 90, places: 4 },
    { title: '清点应急物资', content: '对着单子点一遍，缺的写上', from: '14:30', minutes: 120, places: 3 },
  ],
}
