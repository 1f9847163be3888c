import Taro, { usePullDownRefresh } from '@tarojs/taro'

/** Pulling the page down asks again; the page's config needs `enablePullDownRefresh`. */
export function usePullDown(...refresh: readonly (() => Promise<void>)[]): void {
  usePullDownRefresh(() => {
    void Promise.allSettled(refresh.map((ask) => ask())).then(() => Taro.stopPullDownRefresh())
  })
}
