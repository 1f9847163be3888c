import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId } from '../../support/district'
import { chain, NOW } from '../../support/points'
import { storedChain } from '../../support/alliance'

const ME = personId('volunteer')
const WITHDRAWN = personId('cadre')

/** 1,203 postings: more than one read of a chain may answer. */
const long = chain(
  Array.from({ length: 1203 }, (_unused, i) => (i % 3 === 2 ? -5 : 10)),
  ME,
)

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      postings: [...long, ...chain([10, 20, 30], WITHDRAWN).map((posting) => ({ ...posting, reason: null }))],
    },
    clock: NOW,
  })
})
afterAll(() => cloud.close())

const page = async (cursor?: string, who: Parameters<typeof openid>[0] = 'volunteer') => {
  const answer = await cloud.call(openid(who), 'points.mine', cursor === undefined ? {} : { cursor })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
const verify = async (who: Parameters<typeof openid>[0] = 'volunteer') => {
  const answer = await cloud.call(openid(who), 'points.verify', {})
  return answer.ok ? answer.value : answer.refusal
}

describe('points.mine', () => {
  test('pages run through every posting, newest first, each once; 3 trips', async () => {
    const first = await page()
    expect(cloud.lines.at(-1)).toMatchObject({ trips: 3, depth: 2 })
    const seen = [...first.postings]
    let { next } = first
    while (next !== null) {
      const more = await page(next)
      expect(more.balance).toBe(first.balance)
      expect(cloud.lines.at(-1)).toMatchObject({ trips: 3, depth: 2 })
      seen.push(...more.postings)
      next = more.next
    }
    expect(seen.map(({ id }) => id)).toEqual(long.map((_posting, i) => `${ME}:${1203 - i}`))
    expect(first.balance).toBe(long.at(-1)?.balanceAfter)
    expect(first.postings[0]).toMatchObject({ kind: 'award', reason: '陪 3 位老人去复查' })
  })

  test('who has earned nothing has 0; a deleted reason is null', async () => {
    expect(await page(undefined, 'gridWorker')).toEqual({ balance: 0, lapsing: [], postings: [], next: null })
    const { postings } = await page(undefined, 'cadre')
    expect(postings.map(({ reason }) => reason)).toEqual([null, null, null])
  })

  test('a cursor that is not ours is bad input', async () => {
    const answer = await cloud.call(openid('volunteer'), 'points.mine', { cursor: '20 or 1' })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'badInput', detail: { field: 'cursor' } } })
  })
})

describe('points.verify', () => {
  test('a sound chain of 1,203 postings is read in five pages and found sound', async () => {
    expect(await verify()).toEqual({ sound: true, postings: 1203, balance: long.at(-1)?.balanceAfter, head: null })
    // Account; bucket and head; five pages.
    expect(cloud.trips()).toBe(8)
    expect(await verify('cadre')).toEqual({ sound: true, postings: 3, balance: 60, head: null })
    expect(await verify('gridWorker')).toEqual({ sound: true, postings: 0, balance: 0, head: null })
  })

  test.each([
    ['points', 700, { points: 15 }, { seq: 700, fault: 'hash' }],
    ['the merchant', 3, { counterAccount: 'm370306003001-09' }, { seq: 3, fault: 'hash' }],
    ['the reason', 501, { reason: { text: '别的', salt: 'salt' } }, { seq: 501, fault: 'reason' }],
    ['the balance', 1203, { balanceAfter: 9999 }, { seq: 1203, fault: 'hash' }],
  ])('an edit of %s in posting %i is found', async (_case, seq, edit, found) => {
    const original = (await storedChain(cloud, ME))[seq - 1]
    await cloud.database.update('postings', { account: ME, seq }, { $set: edit }, { multi: false })
    expect(await verify()).toEqual({ sound: false, ...found })
    await cloud.database.replace('postings', `${ME}:${seq}`, { ...original })
    expect(await verify()).toMatchObject({ sound: true })
  })

  test('a posting that is gone is found at its place', async () => {
    await cloud.database.remove('postings', { account: ME, seq: 500 }, { multi: false })
    expect(await verify()).toEqual({ sound: false, seq: 500, fault: 'missing' })
  })
})
