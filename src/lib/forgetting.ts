const kept = new Set<() => void>()

/** Something that work of one person leaves in memory, to be dropped when another begins. */
export const onForget = (drop: () => void): void => void kept.add(drop)

/** Another person begins. */
export const forgetKept = (): void => kept.forEach((drop) => drop())
