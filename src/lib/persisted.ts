import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

/** A value that outlives the app, and that every page sees change at once. */
export interface Persisted<V> {
  read(): V
  write(value: V): void
  use(): V
}

/**
 * @param key where it lies in the phone's storage
 * @param accept turns whatever lies there into a value; storage may hold what an older version wrote
 */
export function persisted<V>(key: string, accept: (stored: unknown) => V): Persisted<V> {
  let known: { value: V } | undefined
  const listeners = new Set<() => void>()
  const read = () => {
    known ??= { value: accept(Taro.getStorageSync(key)) }
    return known.value
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    read,
    write(value) {
      known = { value }
      Taro.setStorageSync(key, value)
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, read),
  }
}
