import { focusManager, onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import { sendKept } from './late/send'
import { Unanswered } from './transport'

/** What is younger than this is not asked for again by going from tab to tab. A write or a pull asks at once. */
const FRESH_MS = 15_000

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // A read that got lost is asked for once more before the person is told.
      retry: (failures, error) => failures < 1 && error instanceof Unanswered,
      retryDelay: 600,
      // WeChat can tell "connected" wrongly; asking is the only way to know.
      networkMode: 'always',
    },
  },
})

/** Forgets everything that was asked: another person, or another view, begins. */
export const forgetAnswers = (): void => queries.clear()

/** What was asked may have changed: every page in front asks again, the others when they come to the front. */
export const askAfresh = (): void => void queries.invalidateQueries()

/** What was kept without network goes out when there may be one again; asking is the only way to know. */
const TRY_AGAIN_MS = 30_000
const sendLate = () => void sendKept().then((settled) => settled && askAfresh())

/** Keeps answers for all pages, asks again when the app comes back or the network does, and sends then what was kept. */
export function CloudProvider({ children }: PropsWithChildren) {
  useDidShow(() => {
    focusManager.setFocused(true)
    sendLate()
  })
  useDidHide(() => focusManager.setFocused(false))
  useEffect(() => {
    const listen: Taro.onNetworkStatusChange.Callback = ({ isConnected }) => {
      onlineManager.setOnline(isConnected)
      if (isConnected) sendLate()
    }
    Taro.onNetworkStatusChange(listen)
    sendLate()
    const timer = setInterval(sendLate, TRY_AGAIN_MS)
    return () => {
      Taro.offNetworkStatusChange(listen)
      clearInterval(timer)
    }
  }, [])
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
