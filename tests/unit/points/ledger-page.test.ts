import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFault, nextPosting } from '../../../cloudfunctions/points/rules/chain'
import { OPENING, postingLine } from '../../../cloudfunctions/points/rules/export'
import { fact } from '../../support/points'

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
