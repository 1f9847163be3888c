import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { DESK_PX } from './desk-width'

const isDesk = (): boolean => Taro.getWindowInfo().windowWidth >= DESK_PX

function listen(changed: () => void): () => void {
  const resized = () => changed()
  Taro.onWindowResize(resized)
  return () => Taro.offWindowResize(resized)
}

/** Whether WeChat's window is wide enough for a desk: it can be resized on Windows and macOS. */
export const useDesk = (): boolean => useSyncExternalStore(listen, isDesk)
