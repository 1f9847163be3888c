import { bucketOf } from '../../../cloudfunctions/points/rules/head'
import { nextPosting } from '../../../cloudfunctions/points/rules/chain'
import type { PersonId } from '../../../types/domain/ids'
import { DAY, MINUTE } from '../../../types/domain/time'
import type { HeadDoc } from '../../../types/documents/ledger'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId } from '../../support/district'
import { checkExport } from '../../support/export-ledger'
import { account } from '../../support/generic/world'
import { headsOf } from '../../support/heads'
import { evenly, times } from '../../support/long'
import { chain, fact, NOW } from '../../support/points'
import { breakOff, BREAKS, fireJobs, tripsOfJob } from '../../support/jobs'

const ME = personId('volunteer')
const OFFICE = account('p0office', '韩冬梅', [{ role: 'district', scope: '370306' }])
const MANY = Array.from({ length: 40 }, (_unused, i): PersonId => `p0many${i}`)
/** Everybody has three postings of the 25th; one of them one more three days later. */
const posted = [ME, ...MANY].flatMap((id) => chain([30, 10, -5], id))
const later = nextPosting(posted[2] ?? null, fact({ account: ME, key: 'later', at: new Date(NOW + 3 * DAY) }))
if (later === 'pointsShort') throw new Error('an award cannot be short')
const POSTINGS = [...posted, later]

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, OFFICE],
      postings: POSTINGS,
    },
    clock: NOW,
  })
})
afterEach(() => cloud.close())

const fire = () => fireJobs(cloud)
const heads = async () => (await cloud.database.find('heads', { filter: {}, sort: { _id: 1 } })) as unknown as HeadDoc[]
const days = async () => (await heads()).map(({ _id, postings, total }) => [_id, postings, total])
const verify = async (who: Parameters<typeof openid>[0] = 'volunteer') => {
  const answer = await cloud.call(openid(who), 'points.verify', {})
  return answer.ok ? answer.value : answer.refusal
}
const DAYS = [
  ['2026-11-25', 123, 123],
  ['2026-11-26', 0, 123],
  ['2026-11-27', 0, 123],
  ['2026-11-28', 1, 124],
]

test('a day is cut ten minutes after it is over, a day without postings too; the rest of the time costs one trip', async () => {
  cloud.setClock(Date.parse('2026-11-26T00:09:00+08:00'))
  await fire()
  expect(await days()).toEqual([])
  cloud.setClock(Date.parse('2026-11-29T00:10:00+08:00'))
  await fire()
  expect(await days()).toEqual(DAYS)
  const wanted = headsOf(POSTINGS, cloud.now())
  expect((await heads()).map(({ root }) => root)).toEqual(wanted.heads.map(({ root }) => root))
  await fire()
  const trips = cloud.lines.flatMap((line) => (line.action === 'jobs.cutHeads' ? [line.trips] : []))
  expect(trips.at(-1)).toBe(1)
})

test('a run that breaks off at any trip is gone on with by the next, and two at once make the same heads', async () => {
  cloud.setClock(Date.parse('2026-11-29T00:10:00+08:00'))
  const wanted = headsOf(POSTINGS, cloud.now()).heads.map(({ root }) => root)
  await fire()
  const trips = tripsOfJob(cloud, 'cutHeads')
  for (const [i, trip] of evenly(trips, times(8, trips.length)).entries()) {
    for (const name of ['heads', 'headBuckets', 'headCuts']) await cloud.database.remove(name, {}, { multi: true })
    await breakOff(cloud, trip, BREAKS[i % BREAKS.length] ?? 'killBefore')
    expect((await heads()).map(({ root }) => root)).toEqual(wanted)
    expect(await days()).toEqual(DAYS)
  }
}, 60_000)

test('anyone reads the heads: days, numbers and roots', async () => {
  cloud.setClock(Date.parse('2026-11-29T08:00:00+08:00'))
  await fire()
  const answer = await cloud.call('o-nobody', 'points.heads', {})
  expect(answer).toMatchObject({ ok: true, value: { next: null } })
  expect(answer.ok && answer.value.heads.map(({ day, postings, total }) => [day, postings, total])).toEqual([
    DAYS[3],
    DAYS[2],
    DAYS[1],
    DAYS[0],
  ])
})

describe('with everything published', () => {
  beforeEach(async () => {
    cloud.setClock(Date.parse('2026-11-29T08:00:00+08:00'))
    await fire()
    if ((await days()).length !== DAYS.length) throw new Error('not every day has been cut')
  })

  const check = () => checkExport(cloud, OFFICE._id)
  const edit = (seq: number, change: object) =>
    cloud.database.update('postings', { account: ME, seq }, { $set: change }, { multi: false })

  test('a sound ledger is found sound by the member and by the outsider; the export names nobody', async () => {
    expect(await verify()).toMatchObject({ sound: true, postings: 4, balance: 45, head: { day: '2026-11-28' } })
    const { status, says, text } = await check()
    expect(says).toMatch(/^124 postings of 41 accounts add up: 1650 points given, 205 taken, 1445 held\./)
    expect(says).toContain((await heads()).at(-1)?.root)
    expect(status).toBe(0)
    expect(text).not.toMatch(/陪 3 位|salt|李秀英/)
    expect(await cloud.database.count('audit', { act: 'exportLedger' })).toBeGreaterThan(3)
  })

  test.each([
    ['edited by hand', () => edit(2, { points: 500 }), { seq: 2, fault: 'hash' }, `posting ${ME}:2: its content`],
    [
      'deleted',
      () => cloud.database.remove('postings', { account: ME, seq: 2 }, { multi: false }),
      { seq: 2, fault: 'missing' },
      `posting ${ME}:2: it is missing`,
    ],
    [
      'cut off at the end',
      () => cloud.database.remove('postings', { account: ME, seq: 4 }, { multi: false }),
      { seq: 4, fault: 'cut' },
      `posting ${ME}:4: it was published`,
    ],
    [
      'gone with its whole chain',
      () => cloud.database.remove('postings', { account: ME }, { multi: true }),
      { seq: 1, fault: 'cut' },
      `posting ${ME}:1: it was published`,
    ],
  ])('a posting %s is found and named by both', async (_case, tamper, fault, named) => {
    await tamper()
    expect(await verify()).toEqual({ sound: false, ...fault })
    const { status, says } = await check()
    expect(says).toContain(named)
    expect(status).toBe(1)
  })

  test('two postings that changed places are found and named by both', async () => {
    const [second, third] = posted.slice(1, 3)
    if (!second || !third) throw new Error('three were posted')
    await cloud.database.remove('postings', { account: ME, seq: { $in: [2, 3] } }, { multi: true })
    await cloud.database.insert('postings', [
      { ...third, _id: second._id, seq: 2 },
      { ...second, _id: third._id, seq: 3 },
    ])
    expect(await verify()).toEqual({ sound: false, seq: 2, fault: 'chain' })
    expect((await check()).says).toContain(`posting ${ME}:2: it does not link`)
  })

  test('a chain that was made anew, with good hashes, is not the one that was published', async () => {
    const forged = chain([30, 10, 900], ME)
    await cloud.database.remove('postings', { account: ME }, { multi: true })
    await cloud.database.insert(
      'postings',
      forged.map((posting) => ({ ...posting })),
    )
    expect(await verify()).toEqual({ sound: false, seq: 4, fault: 'cut' })
    const longer = nextPosting(forged[2] ?? null, fact({ account: ME, key: 'later', at: new Date(NOW + 3 * DAY) }))
    await cloud.database.insert('postings', [{ ...(longer as object) }])
    expect(await verify()).toEqual({ sound: false, seq: 4, fault: 'head' })
    expect((await check()).says).toContain(`posting ${ME}:4: it is not the one that was published`)
  })

  test('a bucket that was made to fit the forged chain does not fit the head', async () => {
    await cloud.database.remove('postings', { account: ME, seq: 4 }, { multi: false })
    const name = bucketOf(ME)
    const wrong = headsOf(posted, NOW + DAY * 5).headBuckets.find(({ _id }) => _id === name)
    await cloud.database.replace('headBuckets', name, { ...wrong })
    expect(await verify()).toEqual({ sound: false, seq: 3, fault: 'head' })
    expect((await check()).says).toContain(`head 2026-11-28: bucket ${name} is not made of the postings`)
  })

  test('a head that was edited or left out is found', async () => {
    await cloud.database.update('heads', { _id: '2026-11-27' }, { $set: { postings: 5 } }, { multi: false })
    expect((await check()).says).toContain('head 2026-11-27: its total')
    await cloud.database.remove('heads', { _id: '2026-11-27' }, { multi: false })
    expect((await check()).says).toContain('head 2026-11-28: it does not follow')
  })

  test('what is posted after the cut needs no head yet', async () => {
    cloud.setClock(cloud.now() + MINUTE)
    const more = nextPosting(later, fact({ account: ME, key: 'newest', at: new Date(cloud.now()) }))
    await cloud.database.insert('postings', [{ ...(more as object) }])
    expect(await verify()).toMatchObject({ sound: true, postings: 5 })
    expect((await check()).status).toBe(0)
  })
})
