import { nextPosting } from '../../../cloudfunctions/points/rules/chain'
import type { PersonId } from '../../../types/domain/ids'
import { DAY } from '../../../types/domain/time'
import type { PostingDoc } from '../../../types/documents/points'
import { adjustment } from '../../support/adjustments'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { WORLD } from '../../support/generic/world'
import { breakOff, BREAKS, fireJobs, tripsOfJob } from '../../support/jobs'
import { evenly, times } from '../../support/long'
import { fact, merchant, OTHER_MERCHANT } from '../../support/points'
import { NOVEMBER, OCTOBER, takenChain } from '../../support/statements'

/** 18 members, each day of October at one shop: 540 lines, which is three parts of a statement and two pages of a month. */
const DAYS = 30
const regulars = Array.from({ length: 18 }, (_unused, i): PersonId => `p0daily${i}`).flatMap((account) =>
  takenChain({ points: Array.from({ length: DAYS }, () => 5), account }),
)

/** Five redemptions at the other shop in one night. */
function nightOwl(): PostingDoc[] {
  const chain = takenChain({ points: [9], merchantId: OTHER_MERCHANT, account: 'p0night' })
  for (let i = 0; i < 5; i += 1) {
    const at = new Date(Date.parse(`${OCTOBER}-30T01:00:00+08:00`) + i * 60_000)
    const cause = { reward: 'r370306003001-02-01', till: 'p0till' } as const
    const taken = { kind: 'redemption', counterAccount: OTHER_MERCHANT, key: `redeem:night${i}`, cause } as const
    const next = nextPosting(chain.at(-1) ?? null, fact({ ...taken, account: 'p0night', points: -1, at }))
    if (next === 'pointsShort') throw new Error('there is enough for a night')
    chain.push(next)
  }
  return chain
}

/** One desk lets three adjustments of one member pass. */
const favours = ['a', 'b', 'c'].map((letter) =>
  adjustment({
    _id: `j${letter.repeat(24)}`,
    state: 'posted',
    open: false,
    decidedBy: 'p00000008',
    decidedAt: new Date(`${OCTOBER}-20T10:00:00+08:00`),
  }),
)

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...WORLD,
      merchants: [merchant(), merchant({ _id: OTHER_MERCHANT, name: '隔壁豆浆店' })],
      postings: [...regulars, ...nightOwl()],
      adjustments: favours,
    },
  })
})
afterAll(() => cloud.close())

/** A job's work: where it lies, and what of it says no more than when it was done. */
const WORK = [
  {
    job: 'takeStatements',
    clock: NOVEMBER,
    work: { statements: {}, statementParts: {}, statementRuns: { _id: OCTOBER }, notices: { kind: 'statement' } },
    found: { statements: 2, statementParts: 4, statementRuns: 1, notices: 4 },
  },
  { job: 'countAlliance', clock: NOVEMBER, work: { allianceMonths: {} }, found: { allianceMonths: 3 } },
  {
    job: 'raiseFlags',
    clock: NOVEMBER - 2 * DAY,
    work: { allianceFlags: {}, flagRuns: {} },
    found: { allianceFlags: 20, flagRuns: 1 },
  },
] as const
const WHEN = new Set(['at', 'showAt', 'through', 'steps', 'version'])

/** What was done, without what says when. */
const written = async (work: Readonly<Record<string, object>>) => {
  const done: Record<string, unknown> = {}
  for (const [name, filter] of Object.entries(work)) {
    const found = await cloud.database.find(name, { filter: { ...filter }, sort: { _id: 1 } })
    done[name] = found.map((document) =>
      Object.fromEntries(Object.entries(document).filter(([field]) => !WHEN.has(field))),
    )
  }
  return done
}
const undo = async (work: Readonly<Record<string, object>>) => {
  for (const [name, filter] of Object.entries(work)) await cloud.database.remove(name, { ...filter }, { multi: true })
}

test.each(WORK)(
  '$job, broken off at any trip, is gone on with by the next firings, and everything is done once',
  async ({ job, clock, work, found }) => {
    cloud.setClock(clock)
    // The months before, the heads and whatever else is due come first.
    for (let i = 0; i < 4; i += 1) await fireJobs(cloud)
    await undo(work)
    const before = cloud.lines.length
    await fireJobs(cloud)
    const trips = tripsOfJob(cloud, job, before)
    const wanted = await written(work)
    expect(
      Object.fromEntries(Object.entries(wanted).map(([name, rows]) => [name, Array.isArray(rows) && rows.length])),
    ).toEqual(found)
    for (const [i, trip] of evenly(trips, times(4, trips.length)).entries()) {
      await undo(work)
      await breakOff(cloud, trip, BREAKS[i % BREAKS.length] ?? 'killBefore')
      expect(await written(work)).toEqual(wanted)
    }
  },
  60_000,
)
