import Taro from '@tarojs/taro'
import type { GridCode, ShiftId, TaskId } from '../../types/domain/ids'

/** The address of every page that another page leads to, with its parameters. */
export const routes = {
  task: (taskId: TaskId) => `/pages/tasks/detail/index?taskId=${taskId}`,
  assign: (taskId: TaskId) => `/pages/tasks/assign/index?taskId=${taskId}`,
  publish: () => '/pages/tasks/publish/index',
  checkIn: (shiftId: ShiftId) => `/pages/attendance/check-in/index?shiftId=${shiftId}`,
  station: (shiftId: ShiftId) => `/pages/attendance/station/index?shiftId=${shiftId}`,
  attendance: () => '/pages/attendance/mine/index',
  rewards: () => '/pages/points/rewards/index',
  verify: () => '/pages/points/verify/index',
  till: () => '/pages/counter/till/index',
  grid: (gridId: GridCode) => `/pages/org/grid/index?gridId=${gridId}`,
} as const

export type Tab = 'home' | 'tasks' | 'scan' | 'points' | 'me'

/** One page further in. */
export const go = (url: string): void => void Taro.navigateTo({ url })
/** To another of the main pages. */
export const goTab = (tab: Tab): void => void Taro.switchTab({ url: `/pages/tabs/${tab}/index` })
/** To a page that nobody goes back from. */
export const start = (url: string): void => void Taro.reLaunch({ url })
