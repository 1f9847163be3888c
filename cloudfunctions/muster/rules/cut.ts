import { DISTRICT, type DivisionCode } from '../../../types/domain/ids'
import type { MusterReportDoc } from '../../../types/documents/muster'

type Totals = MusterReportDoc['totals']

/** A report as a place may see it: its own grids, and totals of these. */
export function cutTo(report: MusterReportDoc, scope: DivisionCode): MusterReportDoc {
  if (scope === DISTRICT) return report
  const grids = report.grids.filter(({ id }) => id.startsWith(scope))
  const add = (field: keyof (typeof grids)[number] & keyof Totals) => grids.reduce((all, grid) => all + grid[field], 0)
  return {
    ...report,
    totals: {
      read: add('read'),
      coming: add('coming'),
      arrived: add('arrived'),
      cannot: add('cannot'),
      left: add('left'),
      called: add('called'),
      needed: add('needed'),
      served: add('served'),
      minutes: add('minutes'),
    },
    streets: report.streets.filter(({ id }) => id.startsWith(scope) || scope.startsWith(id)),
    grids,
  }
}
