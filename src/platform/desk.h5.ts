import { useSyncExternalStore } from 'react'
import { DESK_PX } from './desk-width'

const isDesk = (): boolean => window.innerWidth >= DESK_PX

function listen(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}

/** Whether the window is wide enough for a desk; follows it when it is resized. */
export const useDesk = (): boolean => useSyncExternalStore(listen, isDesk)
