import type { StaffState } from '../../../../types/domain/org'

/** Nobody can say yet where they live. */
export const isOpen = ({ state }: { state: StaffState }): boolean => state === 'noAddress' || state === 'notFound'

/** How the list stands. Open rows come first: once a settled one has come, all that are open have. */
export function sentence(unitName: string, rows: readonly { readonly state: StaffState }[], ended: boolean): string {
  const open = rows.filter(isOpen).length
  if (open === 0) return `${unitName}都对上了`
  const last = rows.at(-1)
  return ended || (last && !isOpen(last)) ? `${unitName}还有 ${open} 人没对上` : `${unitName}至少还有 ${open} 人没对上`
}
