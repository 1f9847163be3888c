import type { StaffState } from '../../../../types/domain/org'

/** Nobody can say yet where they live. */
export const isOpen = ({ state }: { state: StaffState }): boolean => state === 'noAddress' || state === 'notFound'

/** How the list stands. Open rows come first, so what has been fetched tells at least that many. */
export function sentence(unitName: string, open: number, ended: boolean): string {
  if (open === 0) return `${unitName}都对上了`
  return ended ? `${unitName}还有 ${open} 人没对上` : `${unitName}至少还有 ${open} 人没对上`
}
