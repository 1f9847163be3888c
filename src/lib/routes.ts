import Taro from '@tarojs/taro'
import type { GridCode, MerchantId, RewardId, ShiftId, TaskId } from '../../types/domain/ids'
import type { YearMonth } from '../../types/domain/time'

/** The address of every page that another page leads to, with its parameters. */
export const routes = {
  task: (taskId: TaskId) => `/pages/tasks/detail/index?taskId=${taskId}`,
  assign: (taskId: TaskId) => `/pages/tasks/assign/index?taskId=${taskId}`,
  /** A month's tasks, for a card in a chat. */
  tasks: (month: YearMonth) => `/pages/tabs/tasks/index?month=${month}`,
  /** A month's demand list; this month's unless said otherwise. */
  publish: (month?: YearMonth) => `/pages/tasks/publish/index${month ? `?month=${month}` : ''}`,
  /** With the code when one was scanned or typed on the way. */
  checkIn: (shiftId: ShiftId, code = '') =>
    `/pages/attendance/check-in/index?shiftId=${shiftId}${code && `&code=${code}`}`,
  station: (shiftId: ShiftId) => `/pages/attendance/station/index?shiftId=${shiftId}`,
  attendance: () => '/pages/attendance/mine/index',
  rewards: () => '/pages/points/rewards/index',
  /** A code for a reward, with what the list said of it. */
  redemption: (reward: { id: RewardId; title: string; merchantName: string; points: number }) =>
    `/pages/points/code/index?rewardId=${reward.id}&title=${encodeURIComponent(reward.title)}` +
    `&merchant=${encodeURIComponent(reward.merchantName)}&points=${reward.points}`,
  verify: () => '/pages/points/verify/index',
  till: () => '/pages/counter/till/index',
  statement: (merchantId: MerchantId) => `/pages/counter/month/index?merchantId=${merchantId}`,
  grid: (gridId: GridCode) => `/pages/org/grid/index?gridId=${gridId}`,
} as const

export type Tab = 'home' | 'tasks' | 'scan' | 'points' | 'me'

/** One page further in. */
export const go = (url: string): void => void Taro.navigateTo({ url })
/** To a page in place of this one: going back leads to where this one came from. */
export const goInstead = (url: string): void => void Taro.redirectTo({ url })
/** Back to where this page was opened. */
export const goBack = (): void => void Taro.navigateBack()
/** To another of the main pages. */
export const goTab = (tab: Tab): void => void Taro.switchTab({ url: `/pages/tabs/${tab}/index` })
/** To a page that nobody goes back from. */
export const start = (url: string): void => void Taro.reLaunch({ url })
