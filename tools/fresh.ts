import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const filesIn = (path: string): string[] => {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

/** A hash of every file below the paths: contents count, times do not, so a checkout rebuilds nothing by itself. */
const hashOf = (paths: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesIn)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/**
 * Builds only when a source differs from what the last build was made of, or what it made is gone.
 * @param made a file that the build leaves
 * @param stamp where the hash of the sources is kept
 */
export const buildIfStale = async (
  { sources, made, stamp }: { sources: readonly string[]; made: string; stamp: string },
  build: () => Promise<void>,
): Promise<void> => {
  const hash = hashOf(sources)
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  await build()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}
