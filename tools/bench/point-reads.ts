import { setTimeout as pause } from 'node:timers/promises'

/**
 * A process of its own, so that its clock runs while the local cloud works: reads one document again and again, and
 * sends how many milliseconds each read took.
 */
const read = async (url: string, forMs: number): Promise<number[]> => {
  const took: number[] = []
  for (const until = performance.now() + forMs; performance.now() < until; await pause(1)) {
    const startedAt = performance.now()
    await (await fetch(url)).arrayBuffer()
    took.push(performance.now() - startedAt)
  }
  return took
}

const [, , url = '', forMs = ''] = process.argv
void read(url, Number(forMs)).then((took) => process.send?.(took))
