import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { useSteady } from '@/lib/useSteady'
import { Entry } from './Entry'
import { Icon } from './Icon'
import { Tap } from './Tap'

/** Typing is slower than asking; this spares the server most letters. */
const PAUSE_MS = 300

interface SearchFieldProps {
  /** What is looked for: 找网格、找人. Also shown while nothing is typed. */
  readonly label: string
  /** Told after a pause in typing, without the spaces around; at once when it was cleared. */
  readonly onSearch: (text: string) => void
  /** What stands there at first. */
  readonly initial?: string
}

/** A line to look something up. */
export function SearchField({ label, onSearch, initial = '' }: SearchFieldProps) {
  const [typed, setTyped] = useState(initial)
  const told = useRef(initial.trim())
  const tell = useSteady((text: string) => {
    if (text === told.current) return
    told.current = text
    onSearch(text)
  })
  const text = typed.trim()
  useEffect(() => {
    const timer = setTimeout(() => tell(text), text === '' ? 0 : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, tell])
  return (
    <View className="search">
      <Icon name="search" size="s" className="search-icon" />
      <Entry label={label} placeholder={label} value={typed} maxLength={40} onChange={setTyped} />
      {typed === '' ? null : (
        <Tap className="search-clear" label="清掉" onTap={() => setTyped('')}>
          <Icon name="close" size="s" />
        </Tap>
      )}
    </View>
  )
}
