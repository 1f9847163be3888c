import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reversalFact } from '../../../cloudfunctions/points/rules/adjustment'
import { type Fact, findFault, nextPosting } from '../../../cloudfunctions/points/rules/chain'
import { OPENING, postingLine } from '../../../cloudfunctions/points/rules/export'
import type { DayText } from '../../../types/domain/time'
import type { PostingDoc } from '../../../types/documents/points'
import { fact, MERCHANT } from '../../support/points'

/** docs/LEDGER.md, as an outsider reads it: every text that it hashes, and the export. */
const page = readFileSync('docs/LEDGER.md', 'utf8')
const example = page.slice(page.indexOf('## Worked example'))
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const blocks = [...example.matchAll(/```\n([^`]+)\n```/g)].map(([, text = '']) => text)
const hashes = [...example.matchAll(/SHA-256: `([0-9a-f]{64})`/g)].map(([, hash]) => hash)
const [, jsonl = ''] = /```jsonl\n([^`]+)```/.exec(example) ?? []

/** What the stand-alone verifier says of an export. */
function verify(text: string): { status: number | null; says: string } {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  try {
    writeFileSync(join(folder, 'export.jsonl'), text)
    const run = spawnSync(process.execPath, ['tools/verify-ledger.mjs', join(folder, 'export.jsonl')])
    return { status: run.status, says: String(run.stdout) + String(run.stderr) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('the texts of the worked example have the hashes that stand beside them', () => {
  expect(blocks).toHaveLength(2)
  expect(hashes).toHaveLength(2)
  expect(blocks.map(sha256)).toEqual(hashes)
  expect(example).toContain(sha256('[]'))
})

test('the export of the worked example is sound, and has the root that the page names', () => {
  const { status, says } = verify(jsonl)
  expect(says).toContain('2 postings of 1 accounts add up: 20 points given, 12 taken, 8 held.')
  const [, root = 'none'] = /root ([0-9a-f]{64})/.exec(says) ?? []
  expect(example.slice(0, example.indexOf('```jsonl'))).toContain(root)
  expect(status).toBe(0)
})

test.each([
  ['a point more', '"points":-12', '"points":-11', 'posting p00000001:2: its content'],
  ['another person at the till', 'p00000005', 'p00000006', 'posting p00000001:2: its content'],
  ['another merchant', 'm370306003001-01', 'm370306003001-02', 'posting p00000001:2: its content'],
  [
    'another day for the head',
    '"day":"2026-11-24","postings":2',
    '"day":"2026-11-25","postings":2',
    'head 2026-11-25: its root',
  ],
  ['not a ledger', '"format":1', '"format":2', 'line 1: this is no ledger'],
])('%s in the export is found and named', (_case, from, to, named) => {
  const { status, says } = verify(jsonl.replace(from, to))
  expect(says).toContain(`Broken at ${named}`)
  expect(status).toBe(1)
})

test('a posting that is left out or changed places is found and named', () => {
  const lines = jsonl.trim().split('\n')
  expect(verify(lines.slice(0, -1).join('\n')).says).toContain('posting p00000001:2: it was published and is gone')
  const swapped = [...lines.slice(0, -2), lines.at(-1), lines.at(-2)].join('\n')
  expect(verify(swapped).says).toContain('posting p00000001:1: it is missing or out of order')
})

test('redemptions of before their cause was kept are as sound as those after', () => {
  const given = nextPosting(null, fact({ points: 40 }))
  const cause = { reward: 'r370306003001-01-01', till: 'p00000005' } as const
  const chain = [given]
  for (const kept of [null, cause]) {
    const taken = { kind: 'redemption', points: -20, cause: kept, key: `redeem:${chain.length}` } as const
    const tail = chain.at(-1)
    if (typeof tail === 'object') chain.push(nextPosting(tail, fact(taken)))
  }
  const postings = chain.filter((posting) => posting !== 'pointsShort')
  expect(findFault(postings)).toBeNull()
  const { says } = verify([OPENING, ...postings.map(postingLine)].map((line) => JSON.stringify(line)).join('\n'))
  expect(says).toContain('3 postings of 1 accounts add up: 40 points given, 40 taken, 0 held.')
})

/** What the rules post after a chain; its hashes are good whatever stands in it. */
function follow(chain: readonly PostingDoc[], over: Partial<Fact>, forged: Partial<PostingDoc> = {}): PostingDoc {
  const tail = chain.at(-1)
  const next = nextPosting(tail ? { ...tail, ...forged } : null, fact({ key: `k${chain.length}`, ...over }))
  if (next === 'pointsShort') throw new Error('there is enough')
  return next
}
const exported = (chain: readonly PostingDoc[]) =>
  verify([OPENING, ...chain.map(postingLine)].map((line) => JSON.stringify(line)).join('\n')).says

/** Two years: an award of each, a redemption that takes of both and is taken back, a lapse, an award taken back, an adjustment. */
function twoYears(): PostingDoc[] {
  const chain: PostingDoc[] = []
  const post = (over: Partial<Fact>) => chain.push(follow(chain, over))
  const award = (day: DayText) => ({ cause: { service: 'other', minutes: 60, day, full: 30, cut: null } as const })
  const how = { reason: '退', reasonKey: 'k', askedBy: 'p00000005', approvedBy: null } as const
  const back = (posting?: PostingDoc, before?: PostingDoc, at = '') =>
    posting && post(reversalFact(posting, before ?? null, { ...how, digest: `back ${posting.seq}`, at: new Date(at) }))
  post({ points: 20, at: new Date('2025-12-30T09:00:00+08:00'), ...award('2025-12-30') })
  post({ points: 30, at: new Date('2026-02-01T09:00:00+08:00'), ...award('2026-01-31') })
  const cause = { reward: 'r370306003001-01-01', till: 'p00000005' } as const
  post({ kind: 'redemption', points: -35, counterAccount: MERCHANT, at: new Date('2026-12-31T09:00:00+08:00'), cause })
  back(chain[2], chain[1], '2026-12-31T10:00:00+08:00')
  const expiry = { kind: 'expiry', counterAccount: 'expiry', cause: { expired: '2025' } } as const
  post({ ...expiry, points: -20, at: new Date('2027-01-01T09:00:00+08:00') })
  post({ points: 10, at: new Date('2027-01-02T09:00:00+08:00'), ...award('2027-01-02') })
  back(chain[5], chain[4], '2027-01-03T09:00:00+08:00')
  const by = { adjustment: 'j1', askedBy: 'p00000006', approvedBy: 'p00000008' } as const
  post({ kind: 'adjustment', points: -7, at: new Date('2027-01-04T09:00:00+08:00'), cause: by })
  return chain
}
const TWO_YEARS = twoYears()
const LATE = new Date('2027-01-05T09:00:00+08:00')

test('years and days of service are recomputed by the rules of the page', () => {
  expect(TWO_YEARS.map(({ lots }) => lots)).toMatchObject([
    {},
    {},
    { 2026: 15 },
    { 2025: 20, 2026: 30 },
    {},
    {},
    {},
    {},
  ])
  expect(exported(TWO_YEARS)).toContain('8 postings of 1 accounts add up: 95 points given, 72 taken, 23 held.')
})

test.each<[string, () => PostingDoc, string]>([
  [
    'points that were moved into a later year',
    () => follow(TWO_YEARS, { at: LATE }, { lots: { 2027: 23 } }),
    'its years',
  ],
  [
    'caps that were made to forget',
    () => follow(TWO_YEARS, { at: LATE }, { earned: { '2027-01-02': 9 } }),
    'its days of service',
  ],
  [
    'an adjustment that one person let pass alone',
    () =>
      follow(TWO_YEARS, {
        kind: 'adjustment',
        at: LATE,
        cause: { adjustment: 'j2', askedBy: 'p00000006', approvedBy: 'p00000006' },
      }),
    'one person asked for it',
  ],
  [
    'an adjustment that its own member asked for',
    () =>
      follow(TWO_YEARS, {
        kind: 'adjustment',
        at: LATE,
        cause: { adjustment: 'j2', askedBy: 'p00000001', approvedBy: 'p00000006' },
      }),
    'its own member',
  ],
  [
    'a reversal of more than was posted',
    () => {
      const cause = { reverses: 'p00000001:8', year: '2027', day: null, askedBy: null, approvedBy: null } as const
      return follow(TWO_YEARS, { kind: 'reversal', points: 8, at: LATE, key: 'reverse:p00000001:8', cause })
    },
    'it is not what it takes back',
  ],
])('%s, with good hashes, are found and named', (_case, forge, named) => {
  expect(exported([...TWO_YEARS, forge()])).toContain(`Broken at posting p00000001:9: ${named}`)
})
