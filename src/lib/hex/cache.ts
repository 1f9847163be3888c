import { FRAMES } from './frame'
import { type Layout, layOut } from './layout'

export type FrameName = keyof typeof FRAMES

/** A person sees the district, a street or a community, on a phone or a desk: more are hardly ever open. */
const KEPT = 8
const known = new Map<string, Layout>()

/** The layout of these grids, worked out once for each list of codes and kind of paper. */
export function layoutOf(codes: readonly string[], frame: FrameName): Layout {
  const key = [frame, ...[...codes].sort()].join()
  const found = known.get(key) ?? layOut(codes, FRAMES[frame])
  known.delete(key)
  known.set(key, found)
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break
    known.delete(oldest)
  }
  return found
}
