/** The item at an index that must exist: a hole in the seed is a bug, not a blank. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new Error(`nothing at ${index} of ${list.length}`)
  return item
}

/** The value of a key that must exist. */
export function valueOf<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`nothing under ${String(key)}`)
  return value
}

/** Groups a list by a key, in the order of the list. */
export function groupBy<K, V>(list: Iterable<V>, keyOf: (item: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const item of list) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
