import { useEffect, useRef, useState } from 'react'
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
  const [state, setState] = useState<'idle' | 'asking' | 'lacking'>('idle')
  /** How often all rows have been fetched for paper, and how often it came to the dialogue. */
  const [fetched, setFetched] = useState(0)
  const printed = useRef(0)
  useEffect(() => {
    if (fetched === printed.current || !ended) return
    printed.current = fetched
    printPage?.()
  }, [fetched, ended])
  const fetchAll = async () => {
    setState('asking')
    const whole = await all()
    setState(whole ? 'idle' : 'lacking')
    if (whole) setFetched((times) => times + 1)
  }
  const print = () => void fetchAll()
  return { print: printPage && print, busy: state === 'asking', lacking: state === 'lacking' }
}
