import { useState } from 'react'

/**
 * People picked for the branch's places; nobody more than there is room for.
 * @param onTask who has got a place meanwhile, and so needs none
 */
export function usePicked(room: number, onTask: ReadonlySet<string>) {
  const [ids, setIds] = useState<readonly `p${string}`[]>([])
  /** Somebody more was tapped than there are places. */
  const [full, setFull] = useState(false)
  const picked = ids.filter((id) => !onTask.has(id)).slice(0, room)
  const toggle = (id: `p${string}`) => {
    const without = picked.filter((each) => each !== id)
    if (without.length < picked.length) {
      setFull(false)
      return setIds(without)
    }
    if (picked.length >= room) return setFull(true)
    setIds([...picked, id])
  }
  const clear = () => {
    setFull(false)
    setIds([])
  }
  return { picked, full, toggle, clear }
}
