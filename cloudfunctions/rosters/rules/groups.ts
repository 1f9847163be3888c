/** Puts together what one update does to many: the more alike the rows, the fewer the trips. */
export function groupAlike<T>(items: readonly T[], likeness: (item: T) => unknown): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = JSON.stringify(likeness(item))
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}
