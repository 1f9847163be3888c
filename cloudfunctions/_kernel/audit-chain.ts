import { createHash } from 'node:crypto'
import type { AuditDoc } from '../../types/documents/privacy'

/** An act, before it has a place in its actor's chain. */
export type Act = Omit<AuditDoc, '_id' | 'seq' | 'prevHash' | 'hash'>

const GENESIS = '0'.repeat(64)

/** Hash of everything chained, in this order. */
const hashRow = (row: Omit<AuditDoc, '_id' | 'hash'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        row.actor,
        row.seq,
        row.act,
        row.target,
        row.scope,
        row.purpose,
        row.key,
        row.digest,
        row.at.toISOString(),
        row.prevHash,
      ]),
    )
    .digest('hex')

/** The next link of an actor's chain. @param tail the actor's last row, null when there is none */
export function nextRow(tail: AuditDoc | null, act: Act): AuditDoc {
  const seq = (tail?.seq ?? 0) + 1
  const link = { ...act, seq, prevHash: tail?.hash ?? GENESIS }
  return { ...link, _id: `${act.actor}:${seq}`, hash: hashRow(link) }
}

/**
 * Recomputes an actor's chain.
 * @param rows in order of seq, from the first
 * @returns the first row that does not fit and how, or null when all do
 */
export function findAuditFault(rows: readonly AuditDoc[]): { seq: number; kind: 'missing' | 'chain' | 'hash' } | null {
  let tail: AuditDoc | null = null
  for (const [index, row] of rows.entries()) {
    const seq = index + 1
    if (row.seq !== seq) return { seq, kind: 'missing' }
    if (row.prevHash !== (tail?.hash ?? GENESIS)) return { seq, kind: 'chain' }
    if (row.hash !== hashRow(row)) return { seq, kind: 'hash' }
    tail = row
  }
  return null
}
