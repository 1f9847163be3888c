import { type Act, findAuditFault, nextRow } from '../../../cloudfunctions/_kernel/audit-chain'
import type { AuditDoc } from '../../../types/documents/privacy'

const act = (number: number): Act => ({
  actor: 'p00000006',
  act: 'reveal',
  target: `p0000000${number}`,
  scope: '370306003001001',
  purpose: 'contact',
  key: `request-${number}`,
  digest: `digest-${number}`,
  at: new Date(1_000_000 + number),
})
const chain = (length: number): AuditDoc[] => {
  const rows: AuditDoc[] = []
  for (let number = 1; number <= length; number += 1) rows.push(nextRow(rows.at(-1) ?? null, act(number)))
  return rows
}
const bent = (at: number, over: Partial<AuditDoc>) => chain(5).map((row, i) => (i === at ? { ...row, ...over } : row))

test('an actor’s rows are numbered and linked, and verify', () => {
  const rows = chain(5)
  expect(rows.map(({ _id }) => _id)).toEqual([1, 2, 3, 4, 5].map((seq) => `p00000006:${seq}`))
  expect(findAuditFault(rows)).toBeNull()
  expect(findAuditFault([])).toBeNull()
})

test.each<[string, Partial<AuditDoc>]>([
  ['the actor', { actor: 'p00000007' }],
  ['the act', { act: 'export' }],
  ['the target', { target: 'p00000099' }],
  ['the scope', { scope: '370306' }],
  ['the purpose', { purpose: null }],
  ['the request', { key: 'another' }],
  ['the digest', { digest: 'another' }],
  ['the moment', { at: new Date(5) }],
  ['the hash', { hash: 'f'.repeat(64) }],
])('a row in which %s was changed is named', (_what, over) => {
  expect(findAuditFault(bent(2, over))).toEqual({ seq: 3, kind: 'hash' })
})

test('a row that is gone, moved or linked elsewhere is named', () => {
  const rows = chain(5)
  expect(findAuditFault(rows.filter((_row, i) => i !== 2))).toEqual({ seq: 3, kind: 'missing' })
  expect(findAuditFault(rows.slice(1))).toEqual({ seq: 1, kind: 'missing' })
  expect(findAuditFault(bent(2, { prevHash: '0'.repeat(64) }))).toEqual({ seq: 3, kind: 'chain' })
  const [first, second, third] = rows
  const swapped = [first, third, second].flatMap((row) => row ?? [])
  expect(findAuditFault(swapped)).toEqual({ seq: 2, kind: 'missing' })
})

test('a row made anew with its own hash breaks the link of the next', () => {
  const rows = chain(5)
  const forged = nextRow(rows[1] ?? null, { ...act(3), target: 'p00000099' })
  expect(findAuditFault([...rows.slice(0, 2), forged, ...rows.slice(3)])).toEqual({ seq: 4, kind: 'chain' })
})
