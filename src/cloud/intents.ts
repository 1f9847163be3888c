import Taro from '@tarojs/taro'
import { ulid } from 'ulid'

interface Intent {
  readonly action: string
  readonly input: string
  readonly requestId: string
  readonly at: number
}

/** After this long a tap is a new wish, not the old one tried again. */
const LIFE_MS = 10 * 60_000
const keyOf = (action: string) => `intent.${action.slice(0, action.indexOf('.'))}`

/**
 * The id of a write, stored before it is sent: the same wish that was left unanswered gets the same id, also after a restart.
 * A context remembers one wish, so that claim, release, claim are three.
 */
export function intentFor(action: string, input: object): string {
  const key = keyOf(action)
  const wish = JSON.stringify(input)
  const open: unknown = Taro.getStorageSync(key)
  const now = Date.now()
  if (isIntent(open) && open.action === action && open.input === wish && now - open.at < LIFE_MS) return open.requestId
  // WeChat has no `crypto`; the id needs to be new, not secret.
  const intent: Intent = { action, input: wish, requestId: ulid(now, Math.random), at: now }
  Taro.setStorageSync(key, intent)
  return intent.requestId
}

/** The wish has its answer. */
export const settle = (action: string): void => Taro.removeStorageSync(keyOf(action))

function isIntent(stored: unknown): stored is Intent {
  return typeof stored === 'object' && stored !== null && 'requestId' in stored && 'input' in stored && 'at' in stored
}

/** Another person begins: no wish of the one before may be taken for theirs. */
export function forgetIntents(): void {
  const { keys } = Taro.getStorageInfoSync()
  for (const key of keys) if (key.startsWith('intent.')) Taro.removeStorageSync(key)
}
