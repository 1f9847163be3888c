import { useEffect, useState } from 'react'

/** Long enough to be read, short enough not to stand in the way. */
const READ_MS = 4000

/** What has just been done, for a moment. */
export function useDoneNote(): readonly [note: string, say: (note: string) => void] {
  const [note, say] = useState('')
  useEffect(() => {
    if (!note) return undefined
    const timer = setTimeout(() => say(''), READ_MS)
    return () => clearTimeout(timer)
  }, [note])
  return [note, say]
}
