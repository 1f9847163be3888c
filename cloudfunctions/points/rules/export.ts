import type { HeadBucketDoc, HeadDoc, Tail } from '../../../types/documents/ledger'
import type { PostingDoc } from '../../../types/documents/points'

/** One line of the export: JSON without spaces. docs/LEDGER.md describes each. */
export type Line = Readonly<Record<string, unknown>>

export const OPENING: Line = { type: 'ledger', format: 1 }

export const bucketLine = ({ _id, day, tails, hash }: HeadBucketDoc): Line => ({
  type: 'bucket',
  bucket: _id,
  day,
  tails: Object.entries<Tail>(tails)
    .map((entry) => [entry[0], entry[1].seq, entry[1].hash] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
  hash,
})

export const headLine = ({ _id, postings, total, buckets, prevRoot, root }: HeadDoc): Line => ({
  type: 'head',
  day: _id,
  postings,
  total,
  buckets,
  prevRoot,
  root,
})

/** A posting without its reason: the hash of it is enough to verify. */
export function postingLine(posting: PostingDoc): Line {
  const { _id, reason: _reason, ...chained } = posting
  return { type: 'posting', ...chained }
}

/** A part of the file. Padded with empty lines to whole groups of base64, so that the parts can simply be joined. */
export function partOf(lines: readonly Line[]): string {
  const text = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 'utf8')
  const padding = (3 - (text.length % 3)) % 3
  return Buffer.concat([text, Buffer.alloc(padding, '\n')]).toString('base64')
}

/** Chains after an account; where `seq` is said, first what follows it in that account's own chain. */
export interface PostingsCursor {
  readonly at: 'postings'
  readonly after: string
  readonly seq?: number
}

/** Where an export goes on: buckets from a name, heads after a day, postings after an account. */
export type ExportCursor =
  { readonly at: 'buckets'; readonly from: number } | { readonly at: 'heads'; readonly after: string } | PostingsCursor

export function exportCursor(cursor: ExportCursor): string {
  if (cursor.at === 'buckets') return `b${cursor.from}`
  if (cursor.at === 'heads') return `h${cursor.after}`
  return `a${cursor.after}${cursor.seq === undefined ? '' : `_${cursor.seq}`}`
}

/** @returns null when it is no cursor of ours */
export function readExportCursor(text: string): ExportCursor | null {
  const [, letter, rest = '', seq] = /^([bha])([A-Za-z0-9-]*)(?:_(\d{1,9}))?$/.exec(text) ?? []
  if (letter === 'b') return /^\d{1,2}$/.test(rest) ? { at: 'buckets', from: Number(rest) } : null
  if (letter === 'h') return { at: 'heads', after: rest }
  if (letter !== 'a') return null
  return { at: 'postings', after: rest, ...(seq === undefined ? {} : { seq: Number(seq) }) }
}

/**
 * The accounts that a read of postings holds whole: the last may go on in the next read.
 * @param rows in order of account
 * @returns each account's postings in order of seq
 */
export function wholeChains(rows: readonly PostingDoc[], full: boolean): PostingDoc[] {
  const last = full ? rows.at(-1)?.account : undefined
  const whole = rows.filter(({ account }) => account !== last)
  return whole.sort((a, b) => (a.account === b.account ? a.seq - b.seq : a.account < b.account ? -1 : 1))
}
