import type { Place } from './view'

/** What people call a grid, by its code. */
export function namesIn({ grids }: Place): (gridId: string) => string {
  const names = new Map<string, string>(grids.map(({ id, name }) => [id, name]))
  return (gridId) => names.get(gridId) ?? '外面的网格'
}
