import { useEffect, useState } from 'react'
import type { AskedList, ListAction } from '@/cloud/useListAction'
import { printPage } from '@/platform/print'

/**
 * Paper has no button for more: every row is asked for first, and the browser's dialogue opens when all of them are on the page.
 * @returns `print` undefined where there is no printer; `lacking` when a page of rows did not come and nothing was printed
 */
export function usePrintAll({ all, ended }: Pick<AskedList<ListAction, unknown>, 'all' | 'ended'>): {
  readonly print: (() => void) | undefined
  readonly busy: boolean
  readonly lacking: boolean
} {
  const [state, setState] = useState<'idle' | 'asking' | 'ready' | 'lacking'>('idle')
  useEffect(() => {
    if (state !== 'ready' || !ended) return
    setState('idle')
    printPage?.()
  }, [state, ended])
  const print = () => {
    setState('asking')
    void all().then((whole) => setState(whole ? 'ready' : 'lacking'))
  }
  return { print: printPage && print, busy: state === 'asking', lacking: state === 'lacking' }
}
