import { DISTRICT } from '../../../types/domain/ids'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import type { Db } from '../../_kernel/db'
import { bucketsFrom, chainsAfter, headsAfter } from '../exports/store'
import {
  bucketLine,
  type ExportCursor,
  exportCursor,
  headLine,
  type Line,
  OPENING,
  partOf,
  postingLine,
  readExportCursor,
} from '../rules/export'

/**
 * One part of the ledger for an auditor. Buckets and heads come before the postings: whatever they tell of is on a chain by then.
 * Each part is on record before it is made; the record is also the request's memory. 4 trips; 5 at the beginning of a long chain.
 */
export const exportLedger = action('points.exportLedger', async ({ cursor }, call) => {
  const at = cursor === undefined ? undefined : readExportCursor(cursor)
  if (at === null) return refuse('badInput', { field: 'cursor' })
  const recorded = await onRecord(call, { act: 'exportLedger', target: DISTRICT, scope: DISTRICT })
  if (recorded !== 'done') return refuse(recorded)
  const { lines, next } = await partAt(call.db, at ?? { at: 'buckets', from: 0 })
  const opening = at === undefined ? [OPENING] : []
  const file = { name: 'ledger.jsonl', base64: partOf([...opening, ...lines]) }
  return done({ file, rows: opening.length + lines.length, next: next && exportCursor(next) })
})

async function partAt(db: Db, at: ExportCursor): Promise<{ lines: Line[]; next: ExportCursor | null }> {
  if (at.at === 'buckets') {
    const { rows, next } = await bucketsFrom(db, at.from)
    const then = next === null ? ({ at: 'heads', after: '0' } as const) : ({ at: 'buckets', from: next } as const)
    return { lines: rows.map(bucketLine), next: then }
  }
  if (at.at === 'heads') {
    const { rows, next } = await headsAfter(db, at.after)
    return {
      lines: rows.map(headLine),
      next: next === null ? { at: 'postings', after: 'p' } : { at: 'heads', after: next },
    }
  }
  const { rows, next } = await chainsAfter(db, at)
  return { lines: rows.map(postingLine), next }
}
