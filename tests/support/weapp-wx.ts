import type { Pages } from './weapp-pages'

/** What the mini-program asked of WeChat, in order. */
export interface Request {
  readonly api: string
  readonly options: unknown
}

/** The far end of `wx.cloud`: calls as one person. */
export interface Cloud {
  send(openid: string, functionName: string, body: unknown): Promise<{ status: number; body: unknown }>
  now(): number
}

export interface WxParts {
  readonly cloud: Cloud
  readonly openid: string
  readonly storage: Map<string, string>
  /** Texts that the next scans answer; none left: the person closes the scanner. */
  readonly scans: string[]
  readonly requests: Request[]
  readonly pages: () => Pages
  /** Something went wrong that the mini-program may not notice. */
  readonly onFault: (what: string) => void
  /** Gives a value of this world to the phone's. */
  readonly bring: (value: unknown) => unknown
}

/** Options of an asynchronous API. WeChat calls back, or answers a promise when nobody asked to be called back. */
interface Callbacks {
  readonly success?: (answer: unknown) => void
  readonly fail?: (fault: unknown) => void
  readonly complete?: (end: unknown) => void
}
type Does<O> = (options: O) => object | Promise<object> | void

/** Refused by WeChat, with its reason: what stands after `api:fail`. */
class Refused extends Error {}

const PHONE = { platform: 'ios', SDKVersion: '3.8.0', language: 'zh_CN', version: '8.0.50', fontSizeScaleFactor: 1 }
const SCREEN = { windowWidth: 390, windowHeight: 753, screenWidth: 390, screenHeight: 844, pixelRatio: 3 }
const LAUNCH = { path: 'pages/tabs/home/index', query: {}, scene: 1001 }

const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))
const word = (options: unknown, key: string): string => {
  const value = typeof options === 'object' && options !== null ? Reflect.get(options, key) : undefined
  return typeof value === 'string' ? value : ''
}

/** WeChat itself, as far as this mini-program uses it. What is not here does not exist, and asking for it fails loudly. */
export function wxFor(parts: WxParts) {
  const network = networkOf()
  const asynchronous = asynchronousOf(parts)
  const nothing = (api: string) => asynchronous(api, () => ({}))
  return {
    wx: {
      ...systemOf(),
      ...storageOf(parts),
      ...network.api,
      getNetworkType: asynchronous('getNetworkType', () => ({ networkType: network.online() ? 'wifi' : 'none' })),
      cloud: cloudOf(parts, network.online),
      ...navigationOf(parts, asynchronous),
      scanCode: asynchronous('scanCode', () => {
        const result = parts.scans.shift()
        if (result === undefined) throw new Refused('cancel')
        return { result, scanType: 'QR_CODE' }
      }),
      getScreenBrightness: asynchronous('getScreenBrightness', () => ({ value: 0.5 })),
      ...Object.fromEntries(HARMLESS.map((api) => [api, nothing(api)])),
    },
    setOnline: network.set,
  }
}

/** They change what only a person can see: recorded, and answered with yes. */
const HARMLESS = [
  'setKeepScreenOn',
  'setScreenBrightness',
  'vibrateShort',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'stopPullDownRefresh',
  'showToast',
  'setClipboardData',
  'makePhoneCall',
  'pageScrollTo',
]

/** Sound that nobody hears. */
const silence = () => {
  const node = { connect: () => undefined, start: () => undefined, stop: () => undefined, frequency: { value: 0 } }
  const gain = { value: 1, setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined }
  return { currentTime: 0, destination: {}, createOscillator: () => node, createGain: () => ({ ...node, gain }) }
}

const systemOf = () => ({
  getSystemInfoSync: () => ({ ...PHONE, ...SCREEN }),
  getWindowInfo: () => SCREEN,
  onWindowResize: () => undefined,
  offWindowResize: () => undefined,
  getAppBaseInfo: () => PHONE,
  getDeviceInfo: () => PHONE,
  getLaunchOptionsSync: () => LAUNCH,
  getEnterOptionsSync: () => LAUNCH,
  canIUse: () => true,
  createWebAudioContext: silence,
  nextTick: (callback: () => void) => void setTimeout(callback, 0),
})

/** Storage keeps copies, as text, and answers '' for what is not there. */
const storageOf = ({ storage, bring }: WxParts) => ({
  getStorageSync: (key: string) => {
    const kept = storage.get(key)
    return kept === undefined ? '' : bring(JSON.parse(kept))
  },
  setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => void storage.delete(key),
  getStorageInfoSync: () => bring({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
})

type NetworkListener = (status: { isConnected: boolean; networkType: string }) => void

function networkOf() {
  const listeners = new Set<NetworkListener>()
  let online = true
  return {
    online: () => online,
    set: (now: boolean) => {
      online = now
      for (const listener of listeners) listener({ isConnected: now, networkType: now ? 'wifi' : 'none' })
    },
    api: {
      onNetworkStatusChange: (listener: NetworkListener) => void listeners.add(listener),
      offNetworkStatusChange: (listener: NetworkListener) => void listeners.delete(listener),
    },
  }
}

/** `wx.cloud`: the caller's openid comes from WeChat, never from what the mini-program sends. */
function cloudOf({ cloud, openid, requests, bring }: WxParts, online: () => boolean) {
  let begun = false
  const fault = (why: string) => ({ errCode: -1, errMsg: `cloud.callFunction:fail ${why}` })
  return {
    init: () => {
      begun = true
    },
    callFunction: async (options: { name: string; data: unknown }) => {
      requests.push({ api: 'cloud.callFunction', options: plain(options) })
      if (!begun) throw fault('Cloud API isn’t enabled, please call wx.cloud.init first')
      if (!online()) throw fault('request:fail')
      const { status, body } = await cloud.send(openid, options.name, plain(options.data))
      if (status !== 200) throw fault(`functions execute fail | ${status} ${JSON.stringify(body)}`)
      return { result: bring(body), errMsg: 'cloud.callFunction:ok', requestID: String(requests.length) }
    },
  }
}

function asynchronousOf({ requests, bring }: WxParts) {
  return <O extends object>(api: string, does: Does<O>) =>
    (options: O & Callbacks) => {
      const { success, fail, complete, ...asked } = options ?? {}
      requests.push({ api, options: plain(asked) })
      const settled = later(api, () => does(options))
      if (!success && !fail && !complete)
        return settled.then(({ ok, end }) => (ok ? bring(end) : Promise.reject(bring(end))))
      void tellWhenSettled(settled, options, bring)
      return undefined
    }
}

interface Settled {
  readonly ok: boolean
  readonly end: object
}

/** Every answer comes later, never within the call. */
async function later(api: string, does: () => object | Promise<object> | void): Promise<Settled> {
  await new Promise((resolve) => setTimeout(resolve, 0))
  try {
    return { ok: true, end: { errMsg: `${api}:ok`, ...(await does()) } }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, end: { errMsg: `${api}:fail ${error.message}` } }
    throw error
  }
}

async function tellWhenSettled(
  settled: Promise<Settled>,
  { success, fail, complete }: Callbacks,
  bring: WxParts['bring'],
): Promise<void> {
  const { ok, end } = await settled
  const tell = ok ? success : fail
  tell?.(bring(end))
  complete?.(bring(end))
}

function navigationOf({ pages, onFault }: WxParts, asynchronous: ReturnType<typeof asynchronousOf>) {
  const byUrl = (api: string, go: (pages: Pages, url: string) => string | undefined) =>
    asynchronous(api, (options: { url: string }) => {
      const refusal = go(pages(), word(options, 'url'))
      if (!refusal) return
      onFault(`${api}: ${refusal}`)
      throw new Refused(refusal)
    })
  return {
    navigateTo: byUrl('navigateTo', (to, url) => to.navigateTo(url)),
    redirectTo: byUrl('redirectTo', (to, url) => to.redirectTo(url)),
    switchTab: byUrl('switchTab', (to, url) => to.switchTab(url)),
    reLaunch: byUrl('reLaunch', (to, url) => to.reLaunch(url)),
    navigateBack: asynchronous('navigateBack', (options: { delta?: number }) => pages().back(options.delta ?? 1)),
  }
}
