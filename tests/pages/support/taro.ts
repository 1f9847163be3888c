import { useEffect, useRef } from 'react'

/** Stands for the platform under a page: what it remembers, where it is told to go, and the moments it calls back. */
const storage = new Map<string, unknown>()
const journey: { how: 'navigateTo' | 'switchTab' | 'reLaunch' | 'navigateBack' | 'redirectTo'; url: string }[] = []
let params: Record<string, string> = {}
let path = ''
let pull: (() => void) | undefined
let networkHeard: ((status: { isConnected: boolean }) => void)[] = []
const called: { phone: string }[] = []
let questions: { title: string; content: string; answer: (confirm: boolean) => void }[] = []

/** What a test may look at and set. */
export const platform = {
  storage,
  journey,
  called,
  /** What the platform's own dialog asks; nobody answers it but a test. */
  questions: () => questions,
  open: (query: Record<string, string>) => {
    params = query
  },
  /** The address of the page in front. */
  at: (address: string) => {
    path = address
  },
  pullDown: () => pull?.(),
  network: (isConnected: boolean) => networkHeard.forEach((heard) => heard({ isConnected })),
  reset: () => {
    storage.clear()
    journey.length = 0
    called.length = 0
    questions = []
    params = {}
    path = ''
    pull = undefined
    networkHeard = []
  },
}

const to = (how: (typeof journey)[number]['how']) => (where?: { url?: string }) => {
  journey.push({ how, url: where?.url ?? '' })
  return Promise.resolve({ errMsg: 'ok' })
}
const fine = () => Promise.resolve({ errMsg: 'ok' })

export const useDidShow = (run: () => void): void => {
  // A page is shown once when it opens; the callback of that moment is the first one.
  const first = useRef(run)
  useEffect(() => first.current(), [])
}
export const useDidHide = (_run: () => void): void => undefined
export const useRouter = () => ({ params, path })
export const usePullDownRefresh = (run: () => void): void => {
  pull = run
}
export const useReachBottom = (_run: () => void): void => undefined
export const useShareAppMessage = (_run: () => unknown): void => undefined

export default {
  getStorageSync: (key: string): unknown => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) =>
    void storage.set(key, JSON.parse(JSON.stringify(value ?? '')) as unknown),
  removeStorageSync: (key: string) => void storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 0 }),
  navigateTo: to('navigateTo'),
  redirectTo: to('redirectTo'),
  switchTab: to('switchTab'),
  reLaunch: to('reLaunch'),
  navigateBack: to('navigateBack'),
  getCurrentPages: () => [{}],
  stopPullDownRefresh: fine,
  setNavigationBarTitle: fine,
  showToast: fine,
  setClipboardData: fine,
  pageScrollTo: fine,
  vibrateShort: fine,
  showModal: ({ title, content }: { title: string; content: string }) =>
    new Promise((resolve) => {
      questions.push({ title, content, answer: (confirm) => resolve({ confirm, cancel: !confirm }) })
    }),
  makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) => {
    called.push({ phone: phoneNumber })
    return fine()
  },
  getNetworkType: () => Promise.resolve({ networkType: 'wifi' }),
  onNetworkStatusChange: (heard: (typeof networkHeard)[number]) => void networkHeard.push(heard),
  offNetworkStatusChange: (heard: (typeof networkHeard)[number]) => {
    networkHeard = networkHeard.filter((other) => other !== heard)
  },
}
