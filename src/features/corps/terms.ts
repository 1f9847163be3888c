import { dateInWords } from '@/lib/when'
import type { TimelineRow } from '@/ui/Timeline'
import type { ValueOf } from '../../../types/contracts/all'

type Term = ValueOf<'corps.listCandidates'>['terms'][number]

/** The terms of a branch as rows, the newest first, each with what was handed over at its end. */
export const termRows = (terms: readonly Term[]): readonly TimelineRow[] =>
  [...terms]
    .sort((a, b) => b.from - a.from)
    .map(({ personId, name, from, until, handover }) => ({
      key: `${personId}:${from}`,
      when: until ? `${dateInWords(from)} – ${dateInWords(until)}` : `${dateInWords(from)}到现在`,
      what: name,
      who: handover ? `交接：${handover}` : undefined,
    }))
