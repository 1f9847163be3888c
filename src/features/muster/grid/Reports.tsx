import { momentInWords } from '@/lib/when'
import { Section } from '@/ui/Section'
import { Timeline } from '@/ui/Timeline'
import type { GridValue } from '../words'

/** What was reported from here, newest first. */
export function Reports({ grid }: { grid: GridValue }) {
  if (grid.reports.length === 0) return null
  const rows = grid.reports.map(({ id, at, text, byName }) => ({
    key: id,
    when: momentInWords(at, grid.now),
    what: text,
    who: byName,
  }))
  return (
    <Section title="情况">
      <Timeline label="情况" rows={rows} />
    </Section>
  )
}
