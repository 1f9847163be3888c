import { useEffect, useState, type ReactNode } from 'react'
import { Calls } from './Calls'
import { Documents } from './Documents'
import { Faults } from './Faults'
import { Outbox } from './Outbox'
import { Overview } from './Overview'
import { Timers } from './Timers'

const HOME = ['总览', () => <Overview />] as const
const TABS: Readonly<Record<string, readonly [title: string, panel: () => ReactNode]>> = {
  '': HOME,
  documents: ['数据', () => <Documents />],
  calls: ['调用', () => <Calls />],
  timers: ['定时', () => <Timers />],
  outbox: ['发出', () => <Outbox />],
  faults: ['故障', () => <Faults />],
}

const useHash = (): string => {
  const [hash, setHash] = useState(location.hash.slice(1))
  useEffect(() => {
    const read = () => setHash(location.hash.slice(1))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return hash
}

/** What lies inside the local cloud: one tab a part. The address keeps it. */
export const App = () => {
  const open = useHash()
  const [, panel] = TABS[open] ?? HOME
  return (
    <>
      <header>
        <a className="brand" href="/">
          网格先锋
        </a>
        <span className="where">本机云</span>
        <nav>
          {Object.entries(TABS).map(([key, [title]]) => (
            <a key={key} href={`#${key}`} aria-current={key === open ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
      </header>
      <main>{panel()}</main>
    </>
  )
}
