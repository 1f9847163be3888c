import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { findFault, GENESIS, nextPosting } from '../../../cloudfunctions/points/rules/chain'
import type { PostingDoc } from '../../../types/documents/points'
import { chain, fact } from '../../support/points'

/** Signed points that never take more than there is. */
const amounts = fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 1, maxLength: 12 }).map((wishes) => {
  let balance = 0
  return wishes.map((wish) => {
    const points = wish === 0 ? 1 : Math.max(wish, -balance) || 1
    balance += points
    return points
  })
})
const soundChain = amounts.map((points) => chain(points))

test('the first posting links to nothing, the next to it, and the balance runs along', () => {
  const [first, second] = chain([30, -20])
  expect(first).toMatchObject({ _id: 'p00000001:1', seq: 1, balanceAfter: 30, prevHash: GENESIS })
  expect(second).toMatchObject({ _id: 'p00000001:2', seq: 2, balanceAfter: 10, prevHash: first?.hash })
})

test('the hash is the published format: SHA-256 over the JSON list of what is chained', () => {
  const cause = { service: 'other', minutes: 60, day: '2026-11-24', full: 10, cut: null } as const
  const posting = nextPosting(null, fact({ key: 'award:0', cause }))
  if (posting === 'pointsShort') throw new Error('an award cannot be short')
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const reasonHash = sha256('["salt","陪 3 位老人去复查"]')
  const listed = `["p00000001",1,"community-370306003001","award",10,10,[["2026",10]],[["2026-11-24",10]],[["cut",null],["day","2026-11-24"],["full",10],["minutes",60],["service","other"]],"award:0","p00000001 award:0",1,"2026-11-25T07:00:00.000Z","${reasonHash}","${GENESIS}"]`
  expect(posting.hash).toBe(sha256(listed))
})

test.each([
  ['from nothing', [], -1],
  ['one more than there is', [20], -21],
])('taking %s is refused', (_case, before, points) => {
  expect(nextPosting(chain(before).at(-1) ?? null, fact({ points, kind: 'redemption' }))).toBe('pointsShort')
})

test('all there is can be taken', () => {
  const [only] = chain([20])
  expect(nextPosting(only ?? null, fact({ points: -20, kind: 'redemption' }))).toMatchObject({ balanceAfter: 0 })
})

test('no sequence of wishes makes a balance negative, and the last balance is the sum of what was posted', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 })), (wishes) => {
      const postings: PostingDoc[] = []
      for (const [i, points] of wishes.entries()) {
        const next = nextPosting(postings.at(-1) ?? null, fact({ points, key: `k${i}` }))
        if (next !== 'pointsShort') postings.push(next)
      }
      expect(postings.every(({ balanceAfter }) => balanceAfter >= 0)).toBe(true)
      expect(postings.at(-1)?.balanceAfter ?? 0).toBe(postings.reduce((sum, { points }) => sum + points, 0))
      expect(findFault(postings)).toBeNull()
    }),
  )
})

/** One honest-looking edit of each chained field. */
const EDITS = [
  ({ account, seq }) => ({ _id: `${account}:${seq + 1}` as const }),
  ({ account }) => ({ account: `${account}9` as const }),
  ({ seq }) => ({ seq: seq + 1 }),
  () => ({ counterAccount: 'm370306003001-09' }),
  ({ kind }) => ({ kind: kind === 'award' ? 'redemption' : 'award' }),
  ({ points }) => ({ points: points + 1 }),
  ({ balanceAfter }) => ({ balanceAfter: balanceAfter + 1 }),
  ({ lots }) => ({ lots: { ...lots, '2020': 1 } }),
  ({ earned }) => ({ earned: { ...earned, '2026-11-01': 1 } }),
  () => ({ cause: { expired: '2020' } }),
  ({ key }) => ({ key: `${key}x` }),
  ({ digest }) => ({ digest: `${digest}x` }),
  ({ ruleVersion }) => ({ ruleVersion: ruleVersion + 1 }),
  ({ at }) => ({ at: new Date(at.getTime() + 1) }),
  ({ reasonHash }) => ({ reasonHash: reasonHash.replace(/^./, (c) => (c === '0' ? '1' : '0')) }),
  ({ prevHash }) => ({ prevHash: prevHash.replace(/^./, (c) => (c === '0' ? '1' : '0')) }),
  ({ hash }) => ({ hash: hash.replace(/^./, (c) => (c === '0' ? '1' : '0')) }),
  () => ({ reason: { text: '别的理由', salt: 'salt' } }),
  () => ({ reason: { text: '陪 3 位老人去复查', salt: 'other' } }),
] satisfies ((posting: PostingDoc) => Partial<PostingDoc>)[]

test('any edit of any posting is found, at that posting', () => {
  fc.assert(
    fc.property(soundChain, fc.nat(), fc.constantFrom(...EDITS), (postings, pick, edit) => {
      const at = pick % postings.length
      const edited = postings.map((posting, i) => (i === at ? { ...posting, ...edit(posting) } : posting))
      expect(findFault(edited)).toMatchObject({ seq: at + 1 })
    }),
  )
})

test('an edit whose own hash is made good again is found too: at the next posting, or by the balance', () => {
  fc.assert(
    fc.property(soundChain, fc.nat(), fc.integer({ min: 1, max: 9 }), (postings, pick, more) => {
      const at = pick % postings.length
      const before = postings[at - 1] ?? null
      const original = postings[at]
      if (!original?.reason) throw new Error('a chain of the tests has reasons')
      const forged = nextPosting(before, fact({ ...original, points: original.points + more, reason: original.reason }))
      if (forged === 'pointsShort') return
      const edited = postings.map((posting, i) => (i === at ? forged : posting))
      // The last posting has no witness behind it: that is what the daily head is for.
      expect(findFault(edited)).toEqual(at === postings.length - 1 ? null : { seq: at + 2, fault: 'chain' })
    }),
  )
})

test('any deletion before the end is found, at the gap', () => {
  fc.assert(
    fc.property(soundChain, fc.nat(), (postings, pick) => {
      fc.pre(postings.length > 1)
      const at = pick % (postings.length - 1)
      expect(findFault(postings.filter((_posting, i) => i !== at))).toEqual({ seq: at + 1, fault: 'missing' })
    }),
  )
})

test('any two postings that changed places are found', () => {
  fc.assert(
    fc.property(soundChain, fc.nat(), fc.nat(), (postings, one, two) => {
      const [a, b] = [one % postings.length, two % postings.length]
      fc.pre(a !== b)
      const order = postings.map((_posting, i) => postings[i === a ? b : i === b ? a : i])
      const moved = order.map((posting, i) => ({ ...posting, seq: i + 1 }) as PostingDoc)
      expect(findFault(moved)).toMatchObject({ seq: Math.min(a, b) + 1 })
    }),
  )
})

test('a deleted reason leaves the chain sound', () => {
  const postings = chain([10, 20, -5]).map((posting) => ({ ...posting, reason: null }))
  expect(findFault(postings)).toBeNull()
  expect(findFault([])).toBeNull()
})

test('a posting is never dated before the one it follows', () => {
  const [first] = chain([10])
  const early = fact({ key: 'early', at: new Date(Date.parse('2026-01-01T00:00:00Z')) })
  expect(nextPosting(first ?? null, early)).toMatchObject({ seq: 2, at: first?.at })
})

test('points are used by the year they were posted in, the oldest first, and a reversal gives back where it was taken', () => {
  const posted: PostingDoc[] = []
  const then = (over: Parameters<typeof fact>[0]) => {
    const next = nextPosting(posted.at(-1) ?? null, fact({ key: `k${posted.length}`, ...over }))
    if (next === 'pointsShort') throw new Error('short')
    posted.push(next)
    return next.lots
  }
  expect(then({ points: 20, at: new Date('2025-12-31T15:59:59.999Z') })).toEqual({ '2025': 20 })
  // Midnight in Zhoucun: the next year.
  expect(then({ points: 30, at: new Date('2025-12-31T16:00:00.000Z') })).toEqual({ '2025': 20, '2026': 30 })
  expect(then({ points: -25, kind: 'redemption', at: new Date('2026-03-01T00:00:00Z') })).toEqual({ '2026': 25 })
  const given = { points: 25, kind: 'reversal' as const, returns: { '2025': 20, '2026': 5 } }
  expect(then({ ...given, at: new Date('2026-03-01T01:00:00Z') })).toEqual({ '2025': 20, '2026': 30 })
  const back = { reverses: 'p00000001:2', year: '2026', day: null, askedBy: null, approvedBy: null } as const
  const taken = { points: -30, kind: 'reversal' as const, cause: back }
  expect(then({ ...taken, at: new Date('2026-03-02T00:00:00Z') })).toEqual({ '2025': 20 })
  expect(findFault(posted)).toBeNull()
})
