import { useElder } from '@/session/elder'
import { useState } from 'react'
import type { TaskView } from '../view'
import { type Part, PART_WORDS, type TaskGroup } from './groups'

const count = (groups: readonly TaskGroup[]) => groups.reduce((sum, { tasks }) => sum + tasks.length, 0)
const inPart = (groups: readonly TaskGroup[], part: Part) =>
  part === 'all' ? groups : groups.filter((group) => group.part === part)

/** The parts of the list with their counts and the one in view; elders see the two that ask something of them. */
export function useParts(groups: readonly TaskGroup[], view: TaskView) {
  const elder = useElder()
  const [chosen, choose] = useState<Part>('all')
  const names: readonly Part[] = elder ? ['todo', 'own'] : ['all', 'todo', 'own']
  const first = elder && count(inPart(groups, 'todo')) === 0 ? 'own' : (names[0] ?? 'all')
  const part = names.includes(chosen) ? chosen : first
  const wordOf = (name: Part) => (name === 'all' ? '全部' : PART_WORDS[view][name])
  return {
    part,
    choose,
    parts: names.map((name) => ({ value: name, text: `${wordOf(name)} ${count(inPart(groups, name))}` })),
    shown: inPart(groups, part),
  }
}
