import type { MusterGridDoc } from '../../../types/documents/muster'

/** Short reports of some grids, newest first. */
export const toldIn = (grids: readonly Pick<MusterGridDoc, 'gridId' | 'gridName' | 'reports'>[]) =>
  grids
    .flatMap(({ gridId, gridName, reports }) => reports.map((report) => ({ ...report, gridId, gridName })))
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1))
